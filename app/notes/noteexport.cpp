// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <base/clock.h>
#include <notes/noteexport.h>

#include <algorithm>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

QString label(NoteKind kind, const ExportLabels &labels)
{
    switch (kind) {
    case NoteKind::Note:
        return labels.note;
    case NoteKind::Question:
        return labels.question;
    case NoteKind::Practice:
        return labels.practice;
    }
    return {};
}

//! A note or a mark, as it is written out.
struct Row {
    Milliseconds position{ 0 };
    std::optional<Milliseconds> until;
    QString kind;
    QString text;
    QDateTime changed;
    bool starred = false;
};

QList<Row> rowsOf(const ExportedNotes &exported, const ExportLabels &labels)
{
    QList<Row> rows;
    for (const Note &note : exported.notes) {
        rows.append({ .position = note.position,
                      .kind = label(note.kind, labels),
                      .text = note.text,
                      .changed = note.updatedAt,
                      .starred = note.starred });
    }
    for (const Mark &mark : exported.marks) {
        rows.append({ .position = mark.from,
                      .until = mark.to,
                      .kind = mark.isLoop() ? labels.loop : labels.bookmark,
                      .text = mark.name,
                      .changed = mark.updatedAt });
    }
    std::ranges::stable_sort(rows, {}, &Row::position);
    return rows;
}

QString chapterHeading(Milliseconds position, const Course &course, const Recording &recording,
                       const ExportLabels &labels)
{
    const auto id = recording.chapterAt(position);
    const Chapter *chapter = id ? course.chapter(*id) : nullptr;
    return chapter ? chapter->id.value + u" · "_s + chapter->title : labels.outsideChapters;
}

//! CommonMark: a backslash before any ASCII punctuation makes it literal; a line that begins with
//! digits and a full stop would be a list.
QString escapedMarkdown(const QString &line)
{
    static const QString special = u"\\`*_{}[]<>()#+-!|~&="_s;
    QString escaped;
    for (const QChar character : line) {
        if (special.contains(character)) {
            escaped += u'\\';
        }
        escaped += character;
    }
    qsizetype digits = 0;
    while (digits < escaped.size() && escaped.at(digits).isDigit()) {
        ++digits;
    }
    if (digits > 0 && digits < escaped.size() && escaped.at(digits) == u'.') {
        escaped.insert(digits, u'\\');
    }
    return escaped;
}

//! Lines of one note stay lines: two blanks at the end are a hard break; the indent keeps them in
//! the item.
QString markdownBody(const QString &text)
{
    QStringList lines = text.trimmed().split(u'\n');
    for (QString &line : lines) {
        line = escapedMarkdown(line.trimmed());
    }
    return lines.join(u"  \n  "_s);
}

QString csvCell(QString text)
{
    // Also the full-width forms, which some spreadsheets run too.
    if (!text.isEmpty() && u"=+-@\t\r\n＝＋－＠"_s.contains(text.front())) {
        text.prepend(u'\'');
    }
    if (text.contains(u'"') || text.contains(u',') || text.contains(u'\n')
        || text.contains(u'\r')) {
        text.replace(u'"', u"\"\""_s);
        return u'"' + text + u'"';
    }
    return text;
}

} // namespace

QByteArray notesToMarkdown(const ExportedNotes &exported, const Course &course,
                           const Recording &recording, const ExportLabels &labels)
{
    QString out = u"# "_s + escapedMarkdown(course.title) + u'\n';
    QString heading;
    for (const Row &row : rowsOf(exported, labels)) {
        const QString chapter = chapterHeading(row.position, course, recording, labels);
        if (chapter != heading) {
            heading = chapter;
            out += u"\n## "_s + escapedMarkdown(heading) + u"\n\n"_s;
        }
        const QString until = row.until ? u" – "_s + formatPosition(*row.until) : QString();
        out += u"- **%1%2** · %3"_s.arg(formatPosition(row.position), until,
                                        row.starred ? u"★ "_s + row.kind : row.kind);
        out += row.text.isEmpty() ? u"\n"_s : u"  \n  "_s + markdownBody(row.text) + u'\n';
    }
    return (out + u"\n---\n\n"_s + escapedMarkdown(labels.footer) + u'\n').toUtf8();
}

QByteArray notesToCsv(const ExportedNotes &exported, const Course &course,
                      const Recording &recording, const ExportLabels &labels)
{
    QString out = u'\uFEFF' + labels.csvHeader + u"\r\n"_s;
    for (const Row &row : rowsOf(exported, labels)) {
        const QStringList cells{ formatPositionExact(row.position),
                                 chapterHeading(row.position, course, recording, labels),
                                 row.kind,
                                 row.text,
                                 toStored(row.changed),
                                 row.until ? formatPositionExact(*row.until) : QString(),
                                 row.starred ? labels.starred : QString() };
        QStringList guarded;
        for (const QString &cell : cells) {
            guarded.append(csvCell(cell));
        }
        out += guarded.join(u',') + u"\r\n"_s;
    }
    // Every row has the same number of fields, the footer too.
    return (out + csvCell(labels.footer) + u",,,,,,\r\n"_s).toUtf8();
}

} // namespace companion
