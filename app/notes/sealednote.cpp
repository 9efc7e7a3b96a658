// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <notes/sealednote.h>
#include <storage/statement.h>
#include <vault/sealer.h>

#include <QVariant>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

QDateTime fromStored(const QVariant &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

} // namespace

QByteArray boxPlace(const NoteId &id, const RecordingId &recording)
{
    return "note/1|" + id.value.toUtf8() + '|' + recording.value.toUtf8();
}

Result<Note> noteFromRow(const Statement &row, const Sealer &sealer)
{
    Note note{ .id = { row.value(0).toString() },
               .recording = { row.value(1).toString() },
               .position = Milliseconds(row.value(2).toLongLong()),
               .starred = row.value(7).toBool(),
               .createdAt = fromStored(row.value(5)),
               .updatedAt = fromStored(row.value(6)) };
    const auto text = sealer.open(row.value(4).toByteArray(), boxPlace(note.id, note.recording));
    if (!text) {
        return failWith(text);
    }
    const auto kind = kindFromStoredName(row.value(3).toString());
    if (!kind) {
        return fail(Error::Code::Corrupt, u"a note of unknown kind"_s);
    }
    note.kind = *kind;
    note.text = QString::fromUtf8(*text);
    return note;
}

} // namespace companion
