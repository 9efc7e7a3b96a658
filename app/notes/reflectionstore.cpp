// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <notes/reflectionstore.h>
#include <storage/database.h>
#include <storage/statement.h>
#include <storage/transaction.h>
#include <vault/sealer.h>

#include <QTextBoundaryFinder>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {
QByteArray associatedData(const CourseId &course)
{
    return "reflection/1|" + course.value.toUtf8();
}

//! A text that is no longer than it once was adds nothing.
Result<> noteGrowth(Database &database, const CourseId &course, int words, const QString &now)
{
    Statement grow(database, uR"(
        INSERT INTO reflection_growth (course, words, reached_at) SELECT :course, :words, :now
        WHERE :words > (SELECT coalesce(max(words), 0) FROM reflection_growth WHERE course = :course))"_s);
    grow.bind(u":course"_s, course.value);
    grow.bind(u":words"_s, words);
    grow.bind(u":now"_s, now);
    return grow.run();
}
} // namespace

ReflectionStore::ReflectionStore(Database &database, const Sealer &sealer, Clock clock)
    : m_database(database)
    , m_sealer(sealer)
    , m_clock(std::move(clock))
{
}

Result<std::optional<Reflection>> ReflectionStore::load(const CourseId &course) const
{
    Statement select(m_database,
                     u"SELECT box, updated_at FROM reflection WHERE course = :course"_s);
    select.bind(u":course"_s, course.value);
    if (auto run = select.run(); !run) {
        return failWith(run);
    }
    if (!select.next()) {
        if (auto end = select.ended(); !end) {
            return failWith(end);
        }
        return std::optional<Reflection>();
    }
    const auto text = m_sealer.open(select.value(0).toByteArray(), associatedData(course));
    if (!text) {
        return failWith(text);
    }
    return Reflection{ .text = QString::fromUtf8(*text),
                       .updatedAt
                       = QDateTime::fromString(select.value(1).toString(), Qt::ISODateWithMs) };
}

Result<Reflection> ReflectionStore::save(const CourseId &course, const QString &text)
{
    Transaction transaction(m_database);
    if (!transaction.begun()) {
        return failWith(transaction.begun());
    }
    if (auto former = load(course); !former) { // a damaged text stays as it is
        return failWith(former);
    }
    const Reflection reflection{ .text = text, .updatedAt = m_clock.utcNow() };
    const QString now = toStored(reflection.updatedAt);
    const int words = countWords(text);
    {
        Statement write(m_database, uR"(
            INSERT INTO reflection (course, box, words, updated_at) VALUES (:course, :box, :words, :now)
            ON CONFLICT (course) DO UPDATE SET box = excluded.box, words = excluded.words,
                updated_at = excluded.updated_at)"_s);
        write.bind(u":course"_s, course.value);
        write.bind(u":box"_s, m_sealer.seal(text.toUtf8(), associatedData(course)));
        write.bind(u":words"_s, words);
        write.bind(u":now"_s, now);
        if (auto run = write.run(); !run) {
            return failWith(run);
        }
    }
    if (auto noted = noteGrowth(m_database, course, words, now); !noted) {
        return failWith(noted);
    }
    if (auto committed = transaction.commit(); !committed) {
        return failWith(committed);
    }
    return reflection;
}

Result<int> reflectionWords(Database &database, const CourseId &course)
{
    Statement select(database, u"SELECT words FROM reflection WHERE course = :course"_s);
    select.bind(u":course"_s, course.value);
    if (auto run = select.run(); !run) {
        return failWith(run);
    }
    if (select.next()) {
        return select.value(0).toInt();
    }
    if (auto end = select.ended(); !end) {
        return failWith(end);
    }
    return 0;
}

int countWords(const QString &text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    int words = 0;
    qsizetype start = 0;
    for (qsizetype end = finder.toNextBoundary(); end >= 0;
         start = end, end = finder.toNextBoundary()) {
        const QStringView piece = QStringView(text).sliced(start, end - start);
        words
            += std::any_of(piece.begin(), piece.end(), [](QChar c) { return c.isLetterOrNumber(); })
            ? 1
            : 0;
    }
    return words;
}

} // namespace companion
