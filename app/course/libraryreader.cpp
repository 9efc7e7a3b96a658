// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The data files of a course to a CourseLibrary.
#include "coursejson.h"
#include "datakinds.h"
#include <course/courselibrary.h>

#include <QDir>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

//! Reads all files first, since any of them may point at any other.
class LibraryReader final {
public:
    explicit LibraryReader(const Course &course)
        : m_course(course)
    {
    }

    CourseLibrary read()
    {
        for (const DataKind &kind : dataKinds()) {
            readFile(kind);
        }
        learnIds();
        for (const DataKind &kind : dataKinds()) {
            checkFile(kind);
        }
        takeRecords();
        takeFrames();
        takeDecisionAid();
        return m_library;
    }

private:
    void readFile(const DataKind &kind);
    void learnIds();
    void checkFile(const DataKind &kind);
    void takeRecords();
    void takeFrames();
    void takeDecisionAid();

    template <typename Record>
    void take(const QString &name, QList<Record> &records,
              Result<Record> (*readRecord)(const DataRecord &));
    [[nodiscard]] QJsonObject frame(const QString &name) const { return m_files[name].frame; }

    const Course &m_course;
    QHash<QString, DataFile> m_files; //!< by name; those that could be read
    KnownIds m_known;
    CourseLibrary m_library;
};

void LibraryReader::readFile(const DataKind &kind)
{
    const auto named = m_course.data.constFind(kind.name);
    if (named == m_course.data.constEnd()) {
        return;
    }
    const QDir folder(m_course.folder);
    const QString path = folder.filePath(*named);
    const auto there = requireFileBelow(m_course.folder, path, folder.filePath(u"course.json"_s),
                                        u"data."_s + kind.name);
    if (!there) {
        m_library.problems.append(there.error());
        return;
    }
    const auto file = readDataFile(path, kind.name + u".schema.json"_s, kind.list);
    if (!file) {
        m_library.problems.append(file.error());
        return;
    }
    m_library.problems += file->problems;
    if (file->hasAllIds) {
        m_known.insert(kind.ids, file->ids);
    }
    m_files.insert(kind.name, *file);
}

void LibraryReader::learnIds()
{
    for (const Outcome &outcome : m_course.outcomes) {
        m_known[IdKind::Outcome].insert(outcome.id.value);
    }
    if (!m_course.isPartial()) {
        for (const Chapter &chapter : m_course.chapters) {
            m_known[IdKind::Chapter].insert(chapter.id.value);
        }
    }
    if (m_known.contains(IdKind::Worksheet)) {
        QSet<QString> &fields = m_known[IdKind::Field];
        for (const DataRecord &record : m_files[u"worksheets"_s].records) {
            for (const QString &id : fieldIds(record.json)) {
                fields.insert(id);
            }
        }
    }
    const DataFile aid = m_files.value(u"decision-aid"_s);
    if (m_known.contains(IdKind::Node) && requireUniqueIds(aid.frame, u"ends"_s, aid.path)) {
        QSet<QString> steps = m_known[IdKind::Node];
        const QJsonArray ends = aid.frame["ends"_L1].toArray();
        for (const QJsonValue &end : ends) {
            steps.insert(end["id"_L1].toString());
        }
        m_known.insert(IdKind::Step, steps);
    }
}

void LibraryReader::checkFile(const DataKind &kind)
{
    const auto file = m_files.find(kind.name);
    if (file == m_files.end()) {
        return;
    }
    const auto note = [this, file](const Result<> &checked) {
        if (!checked) {
            file->problems.append(checked.error());
            m_library.problems.append(checked.error());
        }
        return !checked;
    };
    note(checkLinks(file->frame, kind.frameLinks, m_known, file->path, {}));
    file->records.removeIf([&](const DataRecord &record) {
        return note(checkLinks(record.json, kind.links, m_known, file->path, record.place));
    });
}

template <typename Record>
void LibraryReader::take(const QString &name, QList<Record> &records,
                         Result<Record> (*readRecord)(const DataRecord &))
{
    for (const DataRecord &json : m_files[name].records) {
        if (const Result<Record> record = readRecord(json)) {
            records.append(*record);
        } else {
            m_library.problems.append(record.error());
        }
    }
}

void LibraryReader::takeRecords()
{
    take(u"vignettes"_s, m_library.vignettes, readVignette);
    take(u"pairs"_s, m_library.pairs, readPair);
    take(u"questions"_s, m_library.questions, readQuestion);
    take(u"glossary"_s, m_library.glossary, readTerm);
    take(u"worksheets"_s, m_library.worksheets, readWorksheet);
    take(u"presentations"_s, m_library.presentations, readPresentation);
    take(u"claims"_s, m_library.claims, readClaim);
    take(u"references"_s, m_library.references, readWork);
    take(u"lenses"_s, m_library.lenses, readLens);
    take(u"moves"_s, m_library.moves, readMove);
    take(u"exercises"_s, m_library.exercises, readExercise);
}

void LibraryReader::takeFrames()
{
    const QJsonObject questions = frame(u"questions"_s);
    const QJsonObject moves = frame(u"moves"_s);
    m_library.vignetteNotice = frame(u"vignettes"_s)["notice"_L1].toString();
    m_library.questionNotice = questions["notice"_L1].toString();
    m_library.checkRules = toCheckRules(questions["rules"_L1].toObject());
    m_library.worksheetWords = toWorksheetWords(frame(u"worksheets"_s)["common"_L1].toObject());
    m_library.presentationNotice = frame(u"presentations"_s)["notice"_L1].toString();
    m_library.lensAdvice = toLensAdvice(frame(u"lenses"_s));
    const QJsonArray timings = moves["timing"_L1].toArray();
    for (const QJsonValue &timing : timings) {
        m_library.moveTiming.append(toMoveTiming(timing.toObject()));
    }
    m_library.moveTimingNote = moves["timingNote"_L1].toString();
}

void LibraryReader::takeDecisionAid()
{
    const auto file = m_files.constFind(u"decision-aid"_s);
    if (file == m_files.constEnd()) {
        return;
    }
    const auto aid = readDecisionAid(*file);
    if (aid) {
        m_library.decisionAid = *aid;
    } else if (file->problems.isEmpty()) { // else it is told already
        m_library.problems.append(aid.error());
    }
}

} // namespace

CourseLibrary readCourseLibrary(const Course &course) { return LibraryReader(course).read(); }

} // namespace companion
