// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A process that issues one certificate after another and says so, until it is killed.
//   crash_issuer FOLDER
#include "crashcommon.h"
#include <certificate/certificateissuer.h>
#include <certificate/samples.h>
#include <notes/reflectionstore.h>
#include <storage/datafolder.h>

#include <QGuiApplication>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

bool becomesComplete(Database &database, const Course &course, const Recording &recording,
                     const Sealer &sealer)
{
    WatchLog log(database);
    const auto watched = log.load(recording.id);
    if (!watched) {
        return false;
    }
    // An earlier process may have been killed half-way through them.
    const QList<LoggedSpan> spans = samples::watchedInEvenings(recording, 2);
    for (qsizetype at = watched->size(); at < spans.size(); ++at) {
        if (!log.append(recording.id, spans.at(at).sitting, spans.at(at).watched)) {
            return false;
        }
    }
    return ReflectionStore(database, sealer, Clock::system())
        .save(course.id, u"word "_s.repeated(60))
        .has_value();
}

int issueForEver(Database &database)
{
    const Course course = samples::partialCourse();
    const Recording recording = samples::recordingOf(course);
    const Sealer sealer = crash::sealer();
    if (!becomesComplete(database, course, recording, sealer)) {
        return 1;
    }
    CertificateIssuer issuer(database, Clock::system());
    const auto earlier = issuer.issued(course.id);
    if (!earlier) {
        return 1;
    }
    CertificateIssuer::Request request{ .holder = { .name = u"Ann Lee"_s },
                                        .locale = QLocale(QLocale::English) };
    if (!earlier->isEmpty()) {
        request.supersedes = earlier->first().number;
        request.reason = u"issued anew"_s;
    }
    for (;;) {
        const auto issued = issuer.issue(course, recording, request, sealer);
        if (!issued) {
            std::printf("FAILED %s\n", qUtf8Printable(issued.error().detail));
            return 1;
        }
        std::printf("%s\n", qUtf8Printable(issued->number));
        std::fflush(stdout);
        request.supersedes = issued->number;
        request.reason = u"issued anew"_s;
    }
}

} // namespace

} // namespace companion

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    auto folder = argc == 2 ? companion::DataFolder::open(QString::fromLocal8Bit(argv[1]))
                            : companion::fail(companion::Error::Code::Invalid, u"no folder"_s);
    return folder ? companion::issueForEver((*folder)->database()) : 1;
}
