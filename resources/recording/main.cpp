// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// recording-builder: narrates, paints and encodes the recording of a course folder.
#include "recordingbuilder.h"

#include <QCommandLineParser>
#include <QDir>
#include <QGuiApplication>
#include <QTextStream>
#include <QThread>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace companion;

namespace {

QString sentenceOf(const Error &error)
{
    QStringList place{ error.file, error.place };
    place.removeAll(QString());
    return place.isEmpty() ? error.detail : place.join(u", "_s) + u": "_s + error.detail;
}

//! One line a step; on a terminal the steps of one chapter share a line.
class ProgressLine final {
public:
    void operator()(const QString &text)
    {
        if (text != m_last) {
            m_last = text;
            m_out << text << Qt::endl;
        }
    }

private:
    QTextStream m_out{ stdout };
    QString m_last;
};

} // namespace

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    const QGuiApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"recording-builder"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(COMPANION_VERSION));

    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Builds the recording of a course from its session scripts."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption course(u"course"_s, u"Folder that holds course.json."_s, u"folder"_s);
    const QCommandLineOption out(u"out"_s, u"Folder of the recording; replaced as a whole."_s,
                                 u"folder"_s);
    const QCommandLineOption work(u"work"_s, u"Folder kept between builds (default: OUT.work)."_s,
                                  u"folder"_s);
    const QCommandLineOption jobs(u"jobs"_s, u"Chapters built at the same time."_s, u"n"_s,
                                  QString::number(QThread::idealThreadCount()));
    const QCommandLineOption speak(u"speak"_s, u"Script that speaks."_s, u"path"_s,
                                   QStringLiteral(RECORDING_SOURCE_FOLDER "/speak"));
    const QCommandLineOption words(u"pronunciation"_s, u"List of respelled words."_s, u"path"_s,
                                   QStringLiteral(RECORDING_SOURCE_FOLDER "/pronunciation.txt"));
    const QCommandLineOption engine(u"engine"_s, u"Speech engine, as the script names it."_s,
                                    u"name"_s, u"festival-slt"_s);
    const QCommandLineOption preview(
        u"preview"_s, u"Only check the course and paint its slides into OUT, without speaking."_s);
    parser.addOptions({ course, out, work, jobs, speak, words, engine, preview });
    parser.process(app);
    QTextStream err(stderr);
    if (!parser.isSet(course) || !parser.isSet(out)) {
        err << u"recording-builder: --course and --out are needed"_s << Qt::endl;
        return 2;
    }
    const QString outFolder = QDir::cleanPath(QDir().absoluteFilePath(parser.value(out)));
    const QString workFolder = parser.isSet(work)
        ? QDir::cleanPath(QDir().absoluteFilePath(parser.value(work)))
        : outFolder + u".work"_s;
    const BuildRequest request{ .courseFolder = QDir().absoluteFilePath(parser.value(course)),
                                .outFolder = outFolder,
                                .workFolder = workFolder,
                                .speak = parser.value(speak),
                                .pronunciation = parser.value(words),
                                .engine = parser.value(engine),
                                .jobs = std::max(1, parser.value(jobs).toInt()) };
    if (parser.isSet(preview)) {
        const Result<> painted = previewSlides(request);
        if (!painted) {
            err << u"recording-builder: "_s << sentenceOf(painted.error()) << Qt::endl;
        }
        return painted ? 0 : 1;
    }
    ProgressLine progress;
    const Result<BuildReport> report = buildRecording(request, std::ref(progress));
    if (!report) {
        err << u"recording-builder: "_s << sentenceOf(report.error()) << Qt::endl;
        return 1;
    }
    progress(report->upToDate ? u"The recording is up to date."_s
                              : u"The recording is ready: %1, %2 chapters built, %3 unchanged."_s
                                    .arg(formatPosition(report->length))
                                    .arg(report->chaptersBuilt)
                                    .arg(report->chaptersReused));
    return 0;
}
