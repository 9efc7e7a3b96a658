// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes certificates that strain the layout, for people to look at:
// certificate_samples FOLDER [TRANSLATION.qm LOCALE]

#include "samples.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QTranslator>

#include <cstdio>

using namespace companion;
using namespace Qt::Literals::StringLiterals;

namespace {

bool write(const QString &folder, const QString &name, CertificatePage page)
{
    if (!QCoreApplication::translate("Certificate", "CPD certificate").startsWith(u"CPD cert"_s)) {
        page.locale = QLocale();
    }
    QFile file(folder + u'/' + name + u".pdf"_s);
    if (!file.open(QIODevice::WriteOnly)) {
        return false;
    }
    const auto written = writeCertificatePdf(page, file);
    if (!written) {
        std::fprintf(stderr, "%s: %s\n", qPrintable(name), qPrintable(written.error().detail));
    }
    const bool drawn = certificateImage(page, 1, 900).save(folder + u'/' + name + u"-1.png"_s)
        && certificateImage(page, 2, 900).save(folder + u'/' + name + u"-2.png"_s);
    return written && drawn;
}

CertificatePage longPage()
{
    Course course = samples::wholeCourse(16);
    course.title = u"Safety Behaviours, Coping Strategies and Proportionate Precautions in "
                   "Cognitive Behavioural Therapy with Adults, Adolescents and Families: Do You "
                   "Really Know the Difference, and Would You Notice It on a Busy Afternoon?"_s;
    CertificatePage page = samples::issuedPage(
        samples::completeEvidence(course, 60),
        { .name
          = u"Maximiliana Wilhelmina Theodora Bartholomew-Featherstonehaugh of Llanfairpwll"_s,
          .body = u"British Association for Behavioural and Cognitive Psychotherapies"_s,
          .registration = u"BABCP-0000123456789"_s });
    page.pageSize = QPageSize::Letter;
    page.locale = QLocale(QLocale::English, QLocale::UnitedStates);
    page.certificate.supersedes = u"MC-0000-0000-00"_s;
    page.certificate.reason = u"The name was misspelt on the first certificate."_s;
    return page;
}

} // namespace

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    QTranslator translator;
    const bool translated = argc == 4;
    if ((argc != 2 && !translated) || !QDir().mkpath(QString::fromLocal8Bit(argv[1]))
        || (translated && !translator.load(QString::fromLocal8Bit(argv[2])))) {
        std::fputs("usage: certificate_samples FOLDER [TRANSLATION.qm LOCALE]\n", stderr);
        return 2;
    }
    if (translated) {
        QCoreApplication::installTranslator(&translator);
        QLocale::setDefault(QLocale(QString::fromLocal8Bit(argv[3])));
    }
    const QString folder = QString::fromLocal8Bit(argv[1]);
    const Holder sian{ .name = u"Siân Gŵyn Ŵyllt"_s,
                       .body = u"British Association for Counselling"_s,
                       .registration = u"012345"_s };
    const CertificatePage partial
        = samples::issuedPage(samples::completeEvidence(samples::partialCourse(), 2), sian);
    CertificatePage preview = partial;
    preview.preview = true;
    preview.certificate.number.clear();
    const CertificatePage whole
        = samples::issuedPage(samples::completeEvidence(samples::wholeCourse(), 4),
                              { .name = u"Małgorzata Ẹ̀bùn Ṣọ̀lá Ωμέγα Юлия N\u0308e\u0301"_s });
    const CertificatePage thirty
        = samples::issuedPage(samples::completeEvidence(samples::wholeCourse(16), 30), sian);
    // The user added the recording, and their chapters leave out its break.
    CertificatePage added = whole;
    added.evidence.recording.isAdded = true;
    added.evidence.recording.duration += std::chrono::minutes(15);
    const bool ok = write(folder, u"partial"_s, partial) && write(folder, u"preview"_s, preview)
        && write(folder, u"whole"_s, whole) && write(folder, u"thirty"_s, thirty)
        && write(folder, u"long"_s, longPage()) && write(folder, u"added"_s, added);
    return ok ? 0 : 1;
}
