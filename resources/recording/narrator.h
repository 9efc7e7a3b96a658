// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Speaks sentences through the `speak` script and keeps each one, so that only new text is spoken
// again.
#pragma once

#include "sound.h"
#include "spokentext.h"

#include <QSet>

#include <functional>

namespace companion {

class Narrator final {
public:
    struct Setup {
        QString speak; //!< path of the script
        QString engine;
        QString cacheFolder; //!< created if need be
        Pronunciation pronunciation;
        int jobs = 1; //!< sentences spoken at the same time
    };

    //! Asks the script who speaks. Errors: NotFound, Io.
    [[nodiscard]] static Result<Narrator> create(Setup setup);

    [[nodiscard]] const QString &voice() const { return m_voice; }
    //! Names the recording of a sentence; changes with the text, its pronunciation and the engine.
    [[nodiscard]] QString key(const QString &sentence) const;

    //! The sentences as trimmed sound, in order. `progress` is told how many of them are ready.
    //! Errors: those of the script; Invalid if it leaves a file without speech.
    [[nodiscard]] Result<QList<Sound>> speak(const QStringList &sentences,
                                             const std::function<void(qsizetype)> &progress) const;

    //! Removes kept sentences other than `used` keys.
    void forgetAllBut(const QSet<QString> &used) const;

private:
    Narrator(Setup setup, QString voice, QByteArray identity);
    [[nodiscard]] QString file(const QString &key) const;
    [[nodiscard]] Result<> synthesise(const QStringList &sentences,
                                      const std::function<void(qsizetype)> &progress) const;

    Setup m_setup;
    QString m_voice;
    QByteArray m_identity;
};

} // namespace companion
