// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/errortext.h>
#include <ui/unlocktext.h>

namespace companion {

UnlockText::View UnlockText::of(Vault::State state, const std::optional<Error> &error,
                                const Source &source)
{
    switch (state) {
    case Vault::State::Closed:
    case Vault::State::Unlocked:
        return { .heading = tr("Notes are locked"),
                 .text = tr("Your notes are sealed on this disk. Unlock them to read and write."),
                 .retry = true };
    case Vault::State::WaitingForKeyring:
        return { .heading = tr("Waiting for your keyring"),
                 .text
                 = tr("The key to your notes lies in the system's keyring. If the system asks "
                      "for a password, its window may stand behind this one. Your notes are "
                      "safe."),
                 .retry = true };
    case Vault::State::KeyringLocked:
        return { .heading = tr("Your notes are locked"),
                 .text = tr("The keyring did not give the key: it may be locked, its question may "
                            "have been cancelled, or the entry may be missing. Your notes are safe "
                            "and nothing was changed. Unlock the keyring and try again, or use "
                            "your recovery code."),
                 .retry = true,
                 .code = true };
    case Vault::State::KeyringAbsent:
        return { .heading = tr("The keyring did not answer"),
                 .text = tr("The key to your notes lies in a keyring. This session has none, or "
                            "its question was cancelled. Your notes are safe and nothing was "
                            "changed. Try again, sign in to a session with your keyring, or use "
                            "your recovery code."),
                 .retry = true,
                 .code = true };
    case Vault::State::NeedsNewPassphrase:
        return { .heading = tr("Choose a passphrase for your notes"),
                 .text
                 = tr("No keyring guards the key: this session has none, or its question was "
                      "cancelled. A passphrase can guard it instead. It is asked for at every "
                      "start and nobody can reset it: choose at least %n character(s), and make "
                      "a recovery code in Settings afterwards.",
                      nullptr, shortestPassphrase),
                 .passphrase = true,
                 .repeat = true,
                 .retry = true };
    case Vault::State::NeedsPassphrase:
        return { .heading = tr("Unlock your notes"),
                 .text = tr("Your notes are sealed with your passphrase."),
                 .passphrase = true,
                 .code = true };
    case Vault::State::WrongPassphrase:
        return { .heading = tr("Unlock your notes"),
                 .text = tr("That did not open your notes. They are safe and nothing was changed. "
                            "Check the spelling, the keyboard layout and Caps Lock."),
                 .passphrase = true,
                 .code = true };
    case Vault::State::WorkingOnPassphrase:
        return { .heading = tr("Opening your notes…"),
                 .text = tr("This takes about a second, so that guessing takes very long."),
                 .passphrase = true,
                 .code = true,
                 .busy = true };
    case Vault::State::Damaged:
        return damaged(source);
    case Vault::State::Failed:
        return { .heading = tr("Your notes cannot be opened now"),
                 .text = error ? describe(*error) : QString(),
                 .retry = true };
    }
    return {};
}

UnlockText::View UnlockText::damaged(const Source &source)
{
    View view{ .heading = tr("This key does not fit your notes"),
               .text = {},
               .retry = true,
               .code = source.code };
    if (source.keyring) {
        view.text = source.code
            ? tr("The keyring gave a key, and it does not open your notes: it is another key, or "
                 "the data folder was altered. Nothing was changed, and nothing will be written "
                 "over your notes. Use your recovery code, or restore the keyring or the data "
                 "folder from a backup and try again.")
            : tr("The keyring gave a key, and it does not open your notes: it is another key, or "
                 "the data folder was altered. Nothing was changed, and nothing will be written "
                 "over your notes. Restore the keyring or the data folder from a backup and try "
                 "again.");
        return view;
    }
    view.heading = tr("The key to your notes is damaged");
    view.text = source.code
        ? tr("The sealed key in the data folder is missing or was altered: no passphrase opens it. "
             "Nothing will be written over your notes. Use your recovery code, or restore the data "
             "folder from a backup and try again.")
        : tr("The sealed key in the data folder is missing or was altered: no passphrase opens it. "
             "Nothing will be written over your notes. Restore the data folder from a backup and "
             "try again.");
    return view;
}

} // namespace companion
