// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "references.h"

#include "jsonvalues.h"

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

WorkType toType(const QJsonValue &value)
{
    static constexpr EnumNames<WorkType, 5> names{ { { "article-journal"_L1, WorkType::Article },
                                                     { "book"_L1, WorkType::Book },
                                                     { "chapter"_L1, WorkType::Chapter },
                                                     { "thesis"_L1, WorkType::Thesis },
                                                     { "report"_L1, WorkType::Report } } };
    return toEnum(value, names);
}

WorkNames toNames(const QJsonArray &array)
{
    WorkNames people;
    for (const QJsonValue &value : array) {
        const QString literal = value["literal"_L1].toString();
        if (literal == "others"_L1) {
            people.hasOthers = true;
        } else {
            people.names.append({ .family = value["family"_L1].toString(),
                                  .given = value["given"_L1].toString(),
                                  .literal = literal });
        }
    }
    return people;
}

//! "Charles T." as "C. T.", "Hans-Ulrich" as "H.-U.".
QString toInitials(const QString &given)
{
    QStringList words;
    for (const QString &word : given.split(u' ', Qt::SkipEmptyParts)) {
        QStringList parts;
        for (const QString &part : word.split(u'-', Qt::SkipEmptyParts)) {
            parts.append(part.first(1) + u'.');
        }
        words.append(parts.join(u'-'));
    }
    return words.join(u' ');
}

//! "Clark, D. M., & Wells, A."; names without initials as "Meyer, Kelly & Deacon".
QString writeAuthors(const WorkNames &people)
{
    constexpr qsizetype most = 20; // of more, the first nineteen and the last are named
    bool hasInitials = false;
    QStringList names;
    for (const WorkName &name : people.names) {
        hasInitials = hasInitials || !name.given.isEmpty();
        names.append(!name.literal.isEmpty()    ? name.literal
                         : name.given.isEmpty() ? name.family
                                                : name.family + u", "_s + toInitials(name.given));
    }
    if (people.hasOthers) {
        return names.join(u", "_s) + (hasInitials ? u", et al."_s : u" et al."_s);
    }
    if (names.size() < 2) {
        return names.join(QString());
    }
    const QString last = names.takeLast();
    if (names.size() >= most) {
        return names.first(most - 1).join(u", "_s) + u", … "_s + last;
    }
    return names.join(u", "_s) + (hasInitials ? u", & "_s : u" & "_s) + last;
}

QString editorsMark(const WorkNames &people)
{
    return people.names.size() == 1 && !people.hasOthers ? u" (Ed.)"_s : u" (Eds.)"_s;
}

//! "R. G. Heimberg, M. R. Liebowitz, & D. A. Hope (Eds.)", as inside the citation of a chapter.
QString writeEditors(const WorkNames &people)
{
    QStringList names;
    for (const WorkName &name : people.names) {
        names.append(name.given.isEmpty() ? name.family + name.literal
                                          : toInitials(name.given) + u' ' + name.family);
    }
    QString text;
    if (people.hasOthers) {
        text = names.join(u", "_s) + u" et al."_s;
    } else if (names.size() < 3) {
        text = names.join(u" & "_s);
    } else {
        const QString last = names.takeLast();
        text = names.join(u", "_s) + u", & "_s + last;
    }
    return text + editorsMark(people);
}

QString withStop(const QString &text)
{
    const bool hasEnd = text.endsWith(u'.') || text.endsWith(u'?') || text.endsWith(u'!');
    return hasEnd ? text : text + u'.';
}

QString writePages(QString pages) { return pages.replace(u'-', u'–'); }

//! "Journal, 19(1), 6–19."
QString writeJournal(const Work &work)
{
    QString text = work.container;
    if (!work.volume.isEmpty()) {
        text += u", "_s + work.volume;
        text += work.issue.isEmpty() ? u""_s : u'(' + work.issue + u')';
    }
    if (!work.pages.isEmpty()) {
        text += u", "_s + writePages(work.pages);
    }
    return withStop(text);
}

//! What stands between the title and the DOI.
QString writeSource(const Work &work)
{
    switch (work.type) {
    case WorkType::Article:
        return writeJournal(work);
    case WorkType::Chapter:
        return u"In %1, %2%3. %4"_s.arg(
            writeEditors(work.editors), work.container,
            work.pages.isEmpty() ? u""_s : u" (pp. %1)"_s.arg(writePages(work.pages)),
            withStop(work.publisher));
    case WorkType::Book:
    case WorkType::Thesis:
        return work.publisher.isEmpty() ? QString() : withStop(work.publisher);
    case WorkType::Report: // by the body that publishes it
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

Result<Work> readWork(const DataRecord &record)
{
    const QJsonObject &json = record.json;
    const QJsonValue extra = json["custom"_L1];
    return Work{ .id = toId<ReferenceId>(json["id"_L1]),
                 .type = toType(json["type"_L1]),
                 .authors = toNames(json["author"_L1].toArray()),
                 .editors = toNames(json["editor"_L1].toArray()),
                 .year = toOptionalNumber(json["issued"_L1]["date-parts"_L1][0][0]),
                 .yearSuffix = json["year-suffix"_L1].toString(),
                 .title = json["title"_L1].toString(),
                 .container = json["container-title"_L1].toString(),
                 .volume = json["volume"_L1].toString(),
                 .issue = json["issue"_L1].toString(),
                 .pages = json["page"_L1].toString(),
                 .publisher = json["publisher"_L1].toString(),
                 .doi = json["DOI"_L1].toString(),
                 .annotation = json["annote"_L1].toString(),
                 .note = json["note"_L1].toString(),
                 .isCore = extra["shelf"_L1].toString() == "core"_L1,
                 .isVerified = extra["check"_L1].toString() == "verified"_L1 };
}

QString citation(const Work &work)
{
    const QString people = work.authors.names.isEmpty() && !work.editors.names.isEmpty()
        ? writeAuthors(work.editors) + editorsMark(work.editors)
        : writeAuthors(work.authors);
    const QString year = work.year ? QString::number(*work.year) + work.yearSuffix : u"n.d."_s;
    QStringList parts;
    // Without anybody to name, the title comes first.
    parts += people.isEmpty() ? u"%1 (%2)."_s.arg(work.title, year)
                              : u"%1 (%2). %3"_s.arg(people, year, withStop(work.title));
    parts += writeSource(work);
    parts += work.doi.isEmpty() ? QString() : u"https://doi.org/"_s + work.doi;
    parts.removeAll(QString());
    return parts.join(u' ');
}

} // namespace companion
