// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// companion-bench: what the product's main acts cost, each beside its budget.
//   companion-bench [--limit N] [--course FOLDER]
// Ends with 1 when a figure exceeds N times its budget.

#include "certificate/samples.h"
#include "figures.h"
#include "startup.h"
#include "support/memorykeystore.h"
#include "support/testdatabase.h"
#include <certificate/certificateissuer.h>
#include <course/captiontrack.h>
#include <notes/notebook.h>
#include <notes/reflectionstore.h>
#include <vault/vault.h>

#include <QCommandLineParser>
#include <QEventLoop>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTextStream>

#include <random>

using namespace Qt::Literals::StringLiterals;
using namespace companion;
using namespace companion::bench;

namespace {

constexpr int noteCount = 5000;

//! A note of about 650 characters, as clinicians write them: common words, a few rare ones.
QString noteText(std::mt19937 &random)
{
    static const QStringList words
        = u"the act is for her and what would happen if folder stayed at home "
          "check belief safety behaviour coping strategy precaution panic "
          "breath crowd mirror reassurance café naïve umbrella attention doubt "
          "experiment predict outcome learning threat sleep pain ritual cost"_s.split(u' ');
    QString text;
    while (text.size() < 650) {
        text += words[qsizetype(random() % std::size_t(words.size()))] + u' ';
    }
    return text + QString::number(random() % 100'000);
}

//! A vault opened from its key store; a fresh database makes its key first.
void unlock(Vault &vault)
{
    QEventLoop loop;
    QObject::connect(&vault, &Vault::stateChanged, &loop, [&](Vault::State state) {
        if (state != Vault::State::WaitingForKeyring) {
            loop.quit();
        }
    });
    vault.unlock();
    if (vault.state() == Vault::State::WaitingForKeyring) {
        loop.exec();
    }
    require(vault.isUnlocked(), "unlocking the vault");
}

std::unique_ptr<Notebook> openNotebook(TestDatabase &files, const Vault &vault,
                                       const RecordingId &recording)
{
    auto notebook = Notebook::open(files.database(), *vault.sealer(), Clock::system(), recording);
    require(notebook.has_value(), "opening the notebook");
    return std::move(*notebook);
}

QList<Figure> noteFigures(TestDatabase &files)
{
    const RecordingId recording{ u"bench"_s };
    MemoryKeyStore keys;
    Durations commits;
    {
        Vault vault(files.database(), keys, Clock::system());
        unlock(vault);
        const auto notebook = openNotebook(files, vault, recording);
        std::mt19937 random(2026);
        for (int i = 0; i < noteCount; ++i) {
            const Note note{ .id = NoteStore::newId(),
                             .recording = recording,
                             .position = Milliseconds(i * 2000),
                             .kind = NoteKind::Note,
                             .text = noteText(random),
                             .createdAt = {},
                             .updatedAt = {} };
            commits.measure([&] { require(notebook->keep(note).has_value(), "keeping a note"); });
        }
    }

    Durations unlocks;
    Durations searches;
    for (int round = 0; round < 5; ++round) {
        Vault vault(files.database(), keys, Clock::system());
        std::unique_ptr<Notebook> notebook;
        unlocks.measure([&] {
            unlock(vault);
            notebook = openNotebook(files, vault, recording);
        });
        require(notebook->rowCount() == noteCount, "loading every note");
        for (const auto &query :
             { u"umb"_s, u"cafe"_s, u"safety behaviour"_s, u"reassur"_s, u"folder home 7"_s }) {
            searches.measure([&] { require(notebook->find(query).has_value(), "searching"); });
        }
    }
    return { { u"note kept on disk, median of 5,000"_s, commits.percentile(50), 1 },
             { u"note kept on disk, 95th percentile"_s, commits.percentile(95), 5 },
             { u"unlock and index 5,000 notes, median"_s, unlocks.percentile(50), 150 },
             { u"search in 5,000 notes, 95th percentile"_s, searches.percentile(95), 5 } };
}

QList<Figure> captionFigures()
{
    constexpr int cueCount = 3600; // three hours, a cue every three seconds
    QList<Cue> cues;
    for (int i = 0; i < cueCount; ++i) {
        cues.append({ .span = { Milliseconds(i * 3000), Milliseconds(i * 3000 + 2900) },
                      .text = u"cue %1"_s.arg(i),
                      .speaker = {} });
    }
    const CaptionTrack track(cues);
    std::mt19937 random(2026);
    qsizetype found = 0;
    Durations lookups;
    for (int round = 0; round < 100; ++round) {
        lookups.measure([&] {
            for (int i = 0; i < 1000; ++i) {
                found += track.cueAt(Milliseconds(random() % (cueCount * 3000))).value_or(0);
            }
        });
    }
    require(found > 0, "finding cues");
    return { { u"caption at a position, 3 hours of cues, median"_s, lookups.percentile(50) / 1000,
               0.01 } };
}

QList<Figure> certificateFigures(TestDatabase &files)
{
    const Course course = samples::wholeCourse();
    const Recording recording = samples::recordingOf(course);
    MemoryKeyStore keys;
    Vault vault(files.database(), keys, Clock::system());
    unlock(vault);
    WatchLog log(files.database());
    for (const LoggedSpan &span : samples::watchedInEvenings(recording, 4)) {
        require(log.append(recording.id, span.sitting, span.watched).has_value(), "logging");
    }
    ReflectionStore reflections(files.database(), *vault.sealer(), Clock::system());
    require(reflections.save(course.id, u"Ask what it is for. "_s.repeated(20)).has_value(),
            "reflecting");

    CertificateIssuer issuer(files.database(), Clock::system());
    const QTemporaryDir folder;
    Durations exports;
    std::optional<QString> former;
    for (int round = 0; round < 5; ++round) {
        exports.measure([&] {
            const auto issued
                = issuer.issue(course, recording,
                               { .holder = { u"Dr Łucja Ŵyn-Παππά"_s, u"BABCP"_s, u"123456"_s },
                                 .supersedes = former,
                                 .reason = former ? u"The name was misspelt."_s : QString(),
                                 .locale = QLocale(QLocale::English, QLocale::UnitedKingdom) },
                               *vault.sealer());
            require(issued.has_value(), "issuing a certificate");
            require(CertificateIssuer::exportPdf(*issued, folder.filePath(u"certificate.pdf"_s))
                        .has_value(),
                    "exporting a certificate");
            former = issued->number;
        });
    }
    return { { u"certificate issued, painted, signed, exported, median"_s, exports.percentile(50),
               500 } };
}

QList<Figure> startFigures(const QString &course)
{
    const QTemporaryDir folder;
    const auto start = [&] {
        const auto time
            = timeToFirstWindow(QStringLiteral(PROGRAM), folder.filePath(u"data"_s), course);
        require(time.has_value(), "starting the program");
        return *time;
    };
    const double first = start();
    Durations later;
    for (int round = 0; round < 5; ++round) {
        later.add(start());
    }
    return { { u"first start to painted window"_s, first, 5000 },
             { u"later start to painted window, median"_s, later.percentile(50), 1500 } };
}

} // namespace

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption limit(u"limit"_s, u"Fails above so many times the budget."_s,
                                   u"factor"_s);
    const QCommandLineOption course(u"course"_s, u"The course to start with."_s, u"folder"_s);
    parser.addOptions({ limit, course });
    parser.addHelpOption();
    parser.process(application);

    QList<Figure> figures = startFigures(parser.value(course));
    {
        TestDatabase files;
        figures += noteFigures(files);
    }
    figures += captionFigures();
    {
        TestDatabase files;
        figures += certificateFigures(files);
    }
    QTextStream(stdout) << table(figures);

    const double factor = parser.value(limit).toDouble();
    const bool tooSlow = factor > 0
        && std::any_of(figures.cbegin(), figures.cend(), [factor](const Figure &figure) {
                             return figure.milliseconds > factor * figure.budget;
                         });
    return tooSlow ? 1 : 0;
}
