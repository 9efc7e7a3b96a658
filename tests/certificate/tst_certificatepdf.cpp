// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The certificate as a PDF, read back with other programs, and as a picture.
#include "pdfreader.h"
#include "samples.h"
#include <certificate/signing.h>
#include <certificate/storedpages.h>

#include <QBuffer>
#include <QTest>

using namespace companion;
using namespace companion::samples;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! A course whose every text is as long as texts get.
CertificatePage strainedPage(int chapters, int sittings)
{
    Course course = wholeCourse(chapters);
    course.title = u"Safety Behaviours, Coping Strategies and Proportionate Precautions in "
                   "Cognitive Behavioural Therapy with Adults, Adolescents and Families: Do You "
                   "Really Know the Difference, and Would You Notice It on a Busy Afternoon?"_s;
    for (Chapter &chapter : course.chapters) {
        chapter.title += u", with a title that goes on for longer than any column is wide"_s;
    }
    CertificatePage page = issuedPage(
        completeEvidence(course, sittings),
        { .name
          = u"Maximiliana Wilhelmina Theodora Bartholomew-Featherstonehaugh of Llanfairpwll"_s,
          .body = u"British Association for Behavioural and Cognitive Psychotherapies"_s,
          .registration = u"BABCP-0000123456789"_s });
    page.certificate.supersedes = u"MC-0000-0000-00"_s;
    page.certificate.reason = u"The name was misspelt on the first certificate, and so was the "
                              "registration number, which ends in 789 and not in 798."_s;
    return page;
}

//! A font's line is taller than its letters; only the letters must not meet.
QRectF letters(const QRectF &box)
{
    return box.adjusted(0.3, box.height() * 0.3, -0.3, -box.height() * 0.3);
}

} // namespace

class TestCertificatePdf final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pageOneSaysEverything();
    void pageTwoSaysEverything();
    void whatItsUserLeavesOutIsPrinted();
    void wholeEditionHasNoNotice();
    void courseWithoutHoursClaimsNone();
    void claimsNoMoreThanTheRecordedTime();
    void supersedingIsSaid();
    void paper_data();
    void paper();
    void nothingOverlapsOrRunsOut_data();
    void nothingOverlapsOrRunsOut();
    void sittingsThatDoNotFitAreSummedUp();
    void evidenceTravelsInside();
    void codeScansAndProvesItself();
    void pictureShowsTheSamePages();
    void storedPagesAreThoseOfThePdf();
    void storedBytesThatAreNoPdfAreRefused();
    void previewSaysSo();
    void deviceThatTakesNothingIsReported();
};

void TestCertificatePdf::pageOneSaysEverything()
{
    CertificatePage page = pageFor(u"Siân Gŵyn"_s);
    page.certificate.holder.body = u"BABCP"_s;
    page.certificate.holder.registration = u"012345"_s;
    const QString text = PdfReader(pdfOf(page)).text(1);
    const QStringList expected{
        u"CPD certificate"_s,
        u"Record of a completed learning activity"_s,
        u"Siân Gŵyn"_s,
        u"BABCP · Registration 012345"_s,
        u"Completed the learning activity Safety Behaviours vs Coping Strategies – Do You Really "
        "Know the Difference?"_s,
        u"Recorded time on task: 0:22. Knowledge check: not assessed."_s,
        u"CPD hours Mode 3 for the whole masterclass, as the provider states Recording, "
        "self-paced, offline"_s,
        u"Completed on Issued on 3 March 2026 4 March 2026"_s,
        u"Watched on Certificate number 2 Mar 2026 · 3 Mar 2026 MC-K7QF-2M9X-TC"_s,
        u"Provider Edition Example Training Office 2026.1"_s,
        u"The provider states 3 CPD hours for the whole masterclass of 165 minutes. This edition "
        "holds 22 minutes of it. This certificate claims no more than the recorded time above."_s,
        // the three outcomes that the chapters address, and no other
        u"Learning outcomes • Define safety behaviour"_s,
        u"• Classify a behaviour (safety, coping, both) with stated confidence, and name what "
        "would change the classification. • Plan a collaborative behavioural experiment"_s,
        u"This is a record of learning and not an accreditation or a statement of competence."_s,
        u"Recorded by this installation Key "_s + keyFingerprint(page.certificate.publicKey),
        u"Page 1 of 2"_s,
    };
    for (const QString &part : expected) {
        QVERIFY2(text.contains(part), qUtf8Printable(part + u"\nis not in\n"_s + text));
    }
    QVERIFY(!text.contains(u"accredited"_s) && !text.contains(u"approved"_s));
}

void TestCertificatePdf::pageTwoSaysEverything()
{
    const Course course = partialCourse();
    const Recording recording = recordingOf(course);
    // Everything at speed 1.25 but the last 20 s; the first two minutes again; a break of 4
    // minutes.
    const QList<LoggedSpan> log{ played(u"a"_s, 0min, 10min, march(2, 18), 1.25),
                                 played(u"a"_s, 10min, 1300s, march(2, 18, 12), 1.25),
                                 played(u"b"_s, 0min, 2min, march(3, 7, 5)) };
    const Evidence evidence = gatherEvidence(course, recording, log, 63, march(3, 8));
    const CertificatePage page = issuedPage(evidence, { .name = u"Ann Lee"_s });
    const QString text = PdfReader(pdfOf(page)).text(2);
    const auto hex = [](const QByteArray &bytes) { return QString::fromLatin1(bytes.toHex()); };
    const QStringList expected{
        u"What was measured Ann Lee · Safety Behaviours vs Coping Strategies"_s,
        u"Length of the recording 0:22:00 Sittings 2"_s,
        u"Watched at least once 0:21:40 (98.4 %) Real time playing 0:19:20"_s,
        u"Watched again 0:02:00 Breaks inside sittings 0:04:00"_s,
        u"Median speed 1.25 × Reflection, words written 63"_s,
        u"Recorded time on task 0:19:20 Knowledge check not assessed"_s,
        u"C01 C02"_s,
        u"0:00:00 0:05:00 0:10:00 0:15:00 0:20:00"_s,
        u"Chapter Length Watched Have Need Met"_s,
        u"C01 Welcome: what today is and is not 0:07:00 0:07:00 100.0 % 95.0 % ✓"_s,
        u"C02 The same act, a different job 0:15:00 0:14:40 97.7 % 95.0 % ✓"_s,
        u"Reflection, in words (its text is private) 63 50 ✓"_s,
        u"Sittings, in local time (Europe/London) Date From – to Watched"_s,
        u"2 Mar 2026 18:00–18:21 0:21:40"_s,
        u"3 Mar 2026 07:05–07:07 0:02:00"_s,
        u"Course safety-behaviours-vs-coping-strategies, edition 2026.1"_s,
        u"Course, SHA-256 "_s + hex(course.hash),
        u"(synthesised narration)"_s,
        u"Recording, SHA-256 "_s + hex(recording.sha256),
        u"Evidence, BLAKE2b-256 "_s + hex(evidenceHash(page.certificate.evidence)),
        u"How it was measured: a stretch counts once it was really played"_s,
        u"How to check it: the file evidence.json"_s,
        u"MC-K7QF-2M9X-TC Page 2 of 2"_s,
    };
    for (const QString &part : expected) {
        QVERIFY2(text.contains(part), qUtf8Printable(part + u"\nis not in\n"_s + text));
    }
}

void TestCertificatePdf::whatItsUserLeavesOutIsPrinted()
{
    Evidence evidence = completeEvidence(wholeCourse(), 4);
    evidence.recording.duration += 12min;
    const auto printed = [&evidence] {
        return PdfReader(pdfOf(issuedPage(evidence, { .name = u"Ann Lee"_s }))).text(2);
    };
    QVERIFY(!printed().contains(u"in no chapter"_s, Qt::CaseInsensitive)); // the provider's plan
    evidence.recording.isAdded = true;
    const QString text = printed();
    QVERIFY2(text.contains(u"of which in no chapter 0:12:00"_s), qPrintable(text));
    QVERIFY(text.contains(u"In no chapter: the recording was added by the user"_s));
}

void TestCertificatePdf::wholeEditionHasNoNotice()
{
    const CertificatePage page
        = issuedPage(completeEvidence(wholeCourse(), 4), { .name = u"Ann Lee"_s });
    const QString text = PdfReader(pdfOf(page)).text(1);
    QVERIFY(text.contains(u"3, as the provider states"_s));
    QVERIFY(text.contains(u"Recorded time on task: 2:45."_s));
    QVERIFY(!text.contains(u"This edition holds"_s));
    for (const Outcome &outcome : page.evidence.course.outcomes) {
        QVERIFY2(text.contains(outcome.text), qUtf8Printable(outcome.text));
    }
}

void TestCertificatePdf::courseWithoutHoursClaimsNone()
{
    Course course = partialCourse();
    course.cpdHours = 0;
    const CertificatePage page = issuedPage(completeEvidence(course, 1), { .name = u"Ann"_s });
    const QString text = PdfReader(pdfOf(page)).text(1);
    QVERIFY(text.contains(u"None stated by the provider"_s));
    QVERIFY(text.contains(u"The whole masterclass takes 165 minutes. This edition holds 22"_s));
}

void TestCertificatePdf::claimsNoMoreThanTheRecordedTime()
{
    Course course = partialCourse();
    const Recording recording = recordingOf(course);
    // Three times the whole, at double speed: 33 minutes of real time for 22 of recording.
    QList<LoggedSpan> log;
    for (int i = 0; i < 3; ++i) {
        log.append(played(u"a"_s, 0min, 22min, march(2 + i, 18), 2.0));
    }
    const auto claimed = [&](const QList<LoggedSpan> &part) {
        const Evidence evidence = gatherEvidence(course, recording, part, 63, march(5, 9));
        return PdfReader(pdfOf(issuedPage(evidence, { .name = u"Ann"_s }))).text(1);
    };
    QVERIFY(claimed(log).contains(u"Recorded time on task: 0:22."_s));
    QVERIFY(claimed(log.first(1)).contains(u"Recorded time on task: 0:11."_s));
}

void TestCertificatePdf::supersedingIsSaid()
{
    CertificatePage page = pageFor(u"Ann"_s);
    page.certificate.supersedes = u"MC-0000-0000-00"_s;
    page.certificate.reason = u"The name was misspelt: 100 % %1."_s;
    QVERIFY(
        PdfReader(pdfOf(page))
            .text(1)
            .contains(
                u"Supersedes certificate MC-0000-0000-00. Reason: The name was misspelt: 100 % %1."_s));
}

void TestCertificatePdf::paper_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("size");
    QTest::newRow("GB") << QLocale(QLocale::English, QLocale::UnitedKingdom) << u"(A4)"_s;
    QTest::newRow("DE") << QLocale(QLocale::German, QLocale::Germany) << u"(A4)"_s;
    QTest::newRow("C") << QLocale::c() << u"(A4)"_s;
    QTest::newRow("US") << QLocale(QLocale::English, QLocale::UnitedStates) << u"(letter)"_s;
    QTest::newRow("CA") << QLocale(QLocale::French, QLocale::Canada) << u"(letter)"_s;
    QTest::newRow("PH") << QLocale(QLocale::English, QLocale::Philippines) << u"(letter)"_s;
}

void TestCertificatePdf::paper()
{
    QFETCH(QLocale, locale);
    QFETCH(QString, size);
    CertificatePage page = pageFor(u"Ann Lee"_s);
    page.pageSize = certificatePageSize(locale);
    const PdfReader pdf(pdfOf(page));
    QVERIFY2(pdf.info().contains(size), qPrintable(pdf.info()));
    static const QRegularExpression two(u"Pages: +2\\n"_s);
    QVERIFY2(pdf.info().contains(two), qPrintable(pdf.info()));
    QVERIFY(pdf.info().contains(u"CPD certificate MC-K7QF-2M9X-TC: Safety Behaviours"_s));
    QVERIFY(pdf.info().contains(u"Masterclass Companion " COMPANION_VERSION ""_s));
    QVERIFY(pdf.info().contains(u"CreationDate:"_s));
    // Name, type, encoding, emb sub uni: every font embedded, as a subset, with Unicode.
    const QStringList fonts = pdf.fonts().trimmed().split(u'\n').sliced(2);
    QVERIFY(!fonts.isEmpty());
    for (const QString &font : fonts) {
        QVERIFY2(font.contains(u"Gentium"_s), qPrintable(font));
        static const QRegularExpression embedded(u"Identity-H +yes +(yes|no) +yes "_s);
        QVERIFY2(font.contains(embedded), qPrintable(font));
    }
}

void TestCertificatePdf::nothingOverlapsOrRunsOut_data()
{
    QTest::addColumn<CertificatePage>("page");
    for (const int sittings : { 1, 6, 30, 200 }) {
        for (const int chapters : { 1, 16, 40 }) {
            CertificatePage page = strainedPage(chapters, sittings);
            const QByteArray name
                = QByteArray::number(chapters) + " chapters, " + QByteArray::number(sittings);
            QTest::newRow((name + " sittings, A4").constData()) << page;
            CertificatePage added = page;
            added.evidence.recording.isAdded = true;
            added.evidence.recording.duration += 15min;
            added.evidence.silenceSkipped = 1min;
            QTest::newRow((name + " sittings, a part left out").constData()) << added;
            page.pageSize = QPageSize::Letter;
            page.locale = QLocale(QLocale::English, QLocale::UnitedStates);
            QTest::newRow((name + " sittings, Letter").constData()) << page;
        }
    }
    QTest::newRow("ordinary") << pageFor(u"Ann Lee"_s);
}

void TestCertificatePdf::nothingOverlapsOrRunsOut()
{
    QFETCH(CertificatePage, page);
    const PdfReader pdf(pdfOf(page));
    const QRectF paper(QPointF(0, 0), QPageSize(page.pageSize).size(QPageSize::Point));
    QVERIFY(pdf.info().contains(QRegularExpression(u"Pages: +2\\n"_s)));
    for (const int number : { 1, 2 }) {
        const QList<PlacedWord> words = pdf.words(number);
        QVERIFY(words.size() > 40);
        for (qsizetype i = 0; i < words.size(); ++i) {
            const QRectF box = letters(words.at(i).box);
            QVERIFY2(paper.adjusted(60, 40, -60, -30).contains(box),
                     qUtf8Printable(words.at(i).text));
            for (qsizetype k = i + 1; k < words.size(); ++k) {
                QVERIFY2(!box.intersects(letters(words.at(k).box)),
                         qUtf8Printable(words.at(i).text + u" / "_s + words.at(k).text));
            }
        }
    }
}

void TestCertificatePdf::sittingsThatDoNotFitAreSummedUp()
{
    const CertificatePage page = strainedPage(16, 200);
    const QString text = PdfReader(pdfOf(page)).text(2);
    static const QRegularExpression rest(
        u"Further sittings: (\\d+), from (.+?) to (.+?), watched (\\S+) in all\\."_s);
    const auto match = rest.match(text);
    QVERIFY2(match.hasMatch(), qUtf8Printable(text));
    const int summed = match.captured(1).toInt();
    QCOMPARE(text.count(QRegularExpression(u"\\d\\d:\\d\\d–\\d\\d:\\d\\d"_s)), 200 - summed);
    Milliseconds watched{ 0 };
    for (const Sitting &sitting : page.evidence.sittings.sliced(200 - summed)) {
        watched += sitting.watched;
    }
    QCOMPARE(match.captured(4), formatPosition(watched));
    QVERIFY(text.contains(u"Sittings 200"_s));
}

void TestCertificatePdf::evidenceTravelsInside()
{
    const CertificatePage page = pageFor(u"Siân Gŵyn"_s);
    const PdfReader pdf(pdfOf(page));
    QCOMPARE(pdf.attachment(u"evidence.json"_s), page.certificate.evidence);
    QCOMPARE(pdf.attachment(u"signature.txt"_s), signaturePayload(page.certificate));
}

void TestCertificatePdf::codeScansAndProvesItself()
{
    const CertificatePage page = pageFor(u"Siân Gŵyn"_s);
    const QByteArray scanned = PdfReader(pdfOf(page)).scannedCode();
    // What an auditor does with nothing but the scanned text.
    const QList<QByteArray> parts = scanned.split(' ');
    QCOMPARE(parts, signaturePayload(page.certificate).split(' '));
    QCOMPARE(parts.size(), qsizetype(5));
    QCOMPARE(parts.at(0), QByteArray("MC1"));
    const QByteArray signedText = "masterclass-companion-certificate/1\n" + parts.at(1) + '\n'
        + parts.at(2).toLower() + '\n';
    const QByteArray key = QByteArray::fromHex(parts.at(3));
    const QByteArray signature = QByteArray::fromHex(parts.at(4));
    QVERIFY(messageIsSigned(key, signedText, signature));
    QVERIFY(!messageIsSigned(key, signedText + ' ', signature));
    QCOMPARE(QByteArray::fromHex(parts.at(2)), evidenceHash(page.certificate.evidence));
}

void TestCertificatePdf::pictureShowsTheSamePages()
{
    const CertificatePage page = pageFor(u"Siân Gŵyn"_s);
    const QImage first = certificateImage(page, 1, 600);
    const QImage second = certificateImage(page, 2, 600);
    QCOMPARE(first.size(), QSize(600, 849)); // A4
    QCOMPARE(second.size(), first.size());
    QVERIFY(first != second);
    QCOMPARE(first.pixelColor(3, 3), QColor(Qt::white));
    // The picture is the page: a name that is not there looks different.
    QVERIFY(certificateImage(pageFor(u"Sian Gwyn"_s), 1, 600) != first);
}

void TestCertificatePdf::storedPagesAreThoseOfThePdf()
{
    const CertificatePage page = pageFor(u"Siân Gŵyn"_s);
    const QByteArray pdf = pdfOf(page);
    const auto stored = StoredPages::open(pdf);
    QVERIFY(stored);
    QCOMPARE(stored->count(), 2);
    const QImage first = stored->picture(1, 600);
    QVERIFY(std::abs(first.width() - 600) <= 1);
    QVERIFY(std::abs(first.height() - 849) <= 1); // A4
    QVERIFY(stored->picture(2, 600) != first);
    QCOMPARE(first.pixelColor(3, 3), QColor(Qt::white));
    QCOMPARE(PdfReader(pdf).codeIn(stored->picture(1, 2480)), signaturePayload(page.certificate));
}

void TestCertificatePdf::storedBytesThatAreNoPdfAreRefused()
{
    const QByteArray whole = pdfOf(pageFor(u"Siân Gŵyn"_s));
    for (const QByteArray &bytes : { QByteArray(), QByteArray("no PDF"), whole.left(100) }) {
        const auto stored = StoredPages::open(bytes);
        QVERIFY(!stored);
        QCOMPARE(stored.error().code, Error::Code::Corrupt);
    }
}

void TestCertificatePdf::previewSaysSo()
{
    CertificatePage page = pageFor(u"Siân Gŵyn"_s);
    page.preview = true;
    page.certificate.number.clear();
    page.certificate.signature.clear();
    page.certificate.publicKey.clear();
    page.certificate.completedAt = {};
    const PdfReader pdf(pdfOf(page));
    QVERIFY(pdf.text(1).startsWith(u"Preview: not issued"_s));
    QVERIFY(pdf.text(2).startsWith(u"Preview: not issued"_s));
    QVERIFY(pdf.text(1).contains(u"Given when it is issued"_s));
    QVERIFY(pdf.text(1).contains(u"Not yet"_s));
    QVERIFY(!pdf.text(1).contains(u"Key "_s));
    QCOMPARE(certificateImage(page, 1, 300).isNull(), false);
}

void TestCertificatePdf::deviceThatTakesNothingIsReported()
{
    QFile full(u"/dev/full"_s);
    QVERIFY(full.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    const auto written = writeCertificatePdf(pageFor(u"Ann"_s), full);
    QVERIFY(!written);
    QCOMPARE(written.error().code, Error::Code::Io);
}

QTEST_MAIN(TestCertificatePdf)
#include "tst_certificatepdf.moc"
