// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What each state of the vault means for the person in front of it.
#pragma once

#include <vault/vault.h>

#include <QCoreApplication>

namespace companion {

class UnlockText final {
    Q_DECLARE_TR_FUNCTIONS(companion::UnlockText)

public:
    //! Letters that a new passphrase needs at least.
    static constexpr int shortestPassphrase = 10;

    struct View {
        QString heading;
        QString text; //!< what happened, what is safe, what to do
        bool passphrase = false; //!< ask for it
        bool repeat = false; //!< and once more, because it is new
        bool retry = false; //!< asking the keyring again makes sense
        bool code = false; //!< the recovery code opens it too
        bool busy = false;
    };

    //! Where the key is to come from.
    struct Source {
        bool keyring = true; //!< else the data folder
        bool code = false; //!< a recovery code was made
    };

    [[nodiscard]] static View of(Vault::State state, const std::optional<Error> &error,
                                 const Source &source);

private:
    [[nodiscard]] static View damaged(const Source &source);
};

} // namespace companion
