// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Issuing against a real database: rules, freezing, superseding, failures.

#include "pdfreader.h"
#include "samples.h"
#include <certificate/certificateissuer.h>
#include <certificate/certificatenumber.h>
#include <certificate/signing.h>
#include <notes/reflectionstore.h>
#include <support/fakeclock.h>
#include <support/testdatabase.h>
#include <vault/sealer.h>

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace companion;
using namespace companion::samples;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! A clinician's data folder with a course of 22 minutes.
struct Desk {
    TestDatabase storage;
    FakeClock clock;
    Sealer sealer{ SecretBytes::random(Sealer::keySize) };
    Course course = partialCourse();
    Recording recording = recordingOf(course);
    CertificateIssuer issuer{ storage.database(), clock.clock() };

    Desk() { clock.utc = march(9, 12); }

    void watch(const QList<LoggedSpan> &log)
    {
        WatchLog watchLog(storage.database());
        for (const LoggedSpan &span : log) {
            QVERIFY(watchLog.append(recording.id, span.sitting, span.watched));
        }
    }
    void watchAll()
    {
        watch({ played(u"a"_s, 0min, 12min, march(2, 18)),
                played(u"b"_s, 12min, 22min, march(3, 18)) });
    }
    void reflect(int words, const QDateTime &at)
    {
        FakeClock then{ .utc = at };
        ReflectionStore reflections(storage.database(), sealer, then.clock());
        QVERIFY(reflections.save(course.id, u"thought "_s.repeated(words)));
    }
    void complete()
    {
        watchAll();
        reflect(63, march(4, 9));
    }
    [[nodiscard]] Result<Certificate> issue(const Holder &holder,
                                            const std::optional<QString> &supersedes = {},
                                            const QString &reason = {})
    {
        return issuer.issue(course, recording,
                            { .holder = holder,
                              .supersedes = supersedes,
                              .reason = reason,
                              .locale = QLocale(QLocale::English, QLocale::UnitedKingdom) },
                            sealer);
    }
    [[nodiscard]] QString count(const QString &table) const
    {
        return storage.committed(u"SELECT count(*) FROM "_s + table);
    }
};

const Holder ann{ .name = u"Ann Lee"_s, .body = u"BABCP"_s, .registration = u"012345"_s };

QByteArray flipped(QByteArray bytes, qsizetype at)
{
    bytes[at] = char(bytes.at(at) ^ 1);
    return bytes;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestCertificateIssuer final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void issuesWhatWasMeasured();
    void evidenceComesFromTheDatabase();
    void completionKeepsItsDay_data();
    void completionKeepsItsDay();
    void oneRuleShort_data();
    void oneRuleShort();
    void badRequests_data();
    void badRequests();
    void nameIsTidied();
    void exportGivesTheSameBytesForEver();
    void exportErrors();
    void oneKeyForAllCertificates();
    void otherSealerCannotSign();
    void correctionSupersedes();
    void correctionRestsOnWhatWasCertified();
    void alteredCertificateIsMeasuredAnew();
    void clockSetBackKeepsTheOrderOfIssue();
    void supersedingRules();
    void otherRecordingGetsItsOwn();
    void correctionStaysWithItsRecording();
    void fullDiskLeavesNothing();
    void verifyFindsEveryChange();
    void auditorChecksThePdfAlone();
    void letterForAmericans();
    void holderIsRemembered();
    void isQuick();
};

void TestCertificateIssuer::issuesWhatWasMeasured()
{
    Desk desk;
    desk.complete();
    const auto issued = desk.issue(ann);
    QVERIFY2(issued, issued ? "" : qPrintable(issued.error().detail));
    QVERIFY(isCertificateNumber(issued->number));
    QCOMPARE(issued->course, desk.course.id);
    QCOMPARE(issued->recording, desk.recording.id);
    QCOMPARE(issued->holder, ann);
    QCOMPARE(issued->completedAt, march(4, 9));
    QCOMPARE(issued->issuedAt, march(9, 12));
    QVERIFY(CertificateIssuer::verify(*issued));
    // What is stored is what was handed out.
    QCOMPARE(desk.issuer.issued(desk.course.id), Result<QList<Certificate>>(QList{ *issued }));
    QCOMPARE(desk.issuer.issued({ u"other"_s }), Result<QList<Certificate>>(QList<Certificate>()));
    const PdfReader pdf(issued->pdf);
    QVERIFY(pdf.text(1).contains(issued->number));
    QVERIFY(pdf.text(1).contains(u"Ann Lee BABCP · Registration 012345"_s));
    QVERIFY(pdf.text(1).contains(u"Completed on Issued on 4 March 2026 9 March 2026"_s));
    QVERIFY(pdf.text(2).contains(u"Watched at least once 0:22:00 (100.0 %)"_s));
    QCOMPARE(pdf.scannedCode(), signaturePayload(*issued));
}

void TestCertificateIssuer::evidenceComesFromTheDatabase()
{
    Desk desk;
    const auto nothing = desk.issuer.evidence(desk.course, desk.recording);
    QVERIFY(nothing);
    QCOMPARE(nothing->uniqueTime(), Milliseconds(0));
    QVERIFY(!nothing->completion.complete);
    desk.complete();
    const auto all = desk.issuer.evidence(desk.course, desk.recording);
    QVERIFY(all);
    QCOMPARE(all->uniqueTime(), Milliseconds(22min));
    QCOMPARE(all->sittings.size(), qsizetype(2));
    QCOMPARE(all->reflectionWords, 63);
    QCOMPARE(all->completedAt, march(4, 9));
}

void TestCertificateIssuer::completionKeepsItsDay_data()
{
    QTest::addColumn<QList<int>>("words"); // of the reflection, a day after the other from the 4th
    QTest::addColumn<QDateTime>("completedAt");
    QTest::newRow("a slip mended") << QList<int>{ 63, 63 } << march(4, 9);
    QTest::newRow("written on") << QList<int>{ 63, 80 } << march(4, 9);
    QTest::newRow("shortened, and enough") << QList<int>{ 63, 50 } << march(4, 9);
    QTest::newRow("once too short") << QList<int>{ 63, 12, 51 } << march(4, 9);
    QTest::newRow("begun") << QList<int>{ 20, 49, 50, 70 } << march(6, 9);
}

void TestCertificateIssuer::completionKeepsItsDay()
{
    QFETCH(QList<int>, words);
    QFETCH(QDateTime, completedAt);
    Desk desk;
    desk.watchAll();
    for (int i = 0; i < words.size(); ++i) {
        desk.reflect(words.at(i), march(4 + i, 9));
    }
    const auto evidence = desk.issuer.evidence(desk.course, desk.recording);
    QVERIFY(evidence);
    QCOMPARE(evidence->completedAt, completedAt);
    QCOMPARE(evidence->reflectionWords, words.constLast());
}

void TestCertificateIssuer::oneRuleShort_data()
{
    QTest::addColumn<int>("watchedSeconds");
    QTest::addColumn<int>("words");
    QTest::addColumn<QString>("missing");
    // C01 ends at 7:00; 95 % of C02's 15 minutes is 14:15.
    QTest::newRow("second chapter by a second") << 7 * 60 + 854 << 63 << u"rules not met: C02"_s;
    QTest::newRow("reflection by a word") << 22 * 60 << 49 << u"rules not met: reflection"_s;
    QTest::newRow("no reflection") << 22 * 60 << -1 << u"rules not met: reflection"_s;
    QTest::newRow("everything") << 1 << 0 << u"rules not met: C01, C02, reflection"_s;
}

void TestCertificateIssuer::oneRuleShort()
{
    QFETCH(int, watchedSeconds);
    QFETCH(int, words);
    QFETCH(QString, missing);
    Desk desk;
    desk.watch({ played(u"a"_s, 0s, std::chrono::seconds(watchedSeconds), march(2, 18)) });
    if (words >= 0) {
        desk.reflect(words, march(4, 9));
    }
    const auto issued = desk.issue(ann);
    QVERIFY(!issued);
    QCOMPARE(issued.error().code, Error::Code::Incomplete);
    QCOMPARE(issued.error().detail, missing);
    QCOMPARE(desk.count(u"certificate"_s), u"0"_s);
    QCOMPARE(desk.count(u"installation"_s), u"0"_s);
}

void TestCertificateIssuer::badRequests_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("supersedes");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<Error>("error");
    using enum Error::Code;
    QTest::newRow("no name") << QString() << QString() << QString()
                             << Error{ Invalid, u"the name is blank"_s, {}, u"name"_s };
    QTest::newRow("blank name") << u" \t "_s << QString() << QString()
                                << Error{ Invalid, u"the name is blank"_s, {}, u"name"_s };
    QTest::newRow("unprintable name")
        << u"Ann 王🙂"_s << QString() << QString() << Error{ Unprintable, u"王 🙂"_s };
    QTest::newRow("unprintable reason")
        << u"Ann"_s << u"MC-1"_s << u"王"_s << Error{ Unprintable, u"王"_s };
    QTest::newRow("unknown superseded")
        << u"Ann"_s << u"MC-1"_s << u"Typing error"_s
        << Error{ Invalid, u"no such certificate"_s, {}, u"supersedes"_s };
    QTest::newRow("no reason") << u"Ann"_s << u"MC-1"_s << u"  "_s
                               << Error{
                                      Invalid, u"a correction needs a reason"_s, {}, u"reason"_s
                                  };
}

void TestCertificateIssuer::badRequests()
{
    QFETCH(QString, name);
    QFETCH(QString, supersedes);
    QFETCH(QString, reason);
    QFETCH(Error, error);
    Desk desk;
    desk.complete();
    const auto issued = desk.issue(
        { .name = name }, supersedes.isEmpty() ? std::nullopt : std::optional(supersedes), reason);
    QVERIFY(!issued);
    QCOMPARE(issued.error(), error);
    QCOMPARE(desk.count(u"certificate"_s), u"0"_s);
    QCOMPARE(desk.count(u"installation"_s), u"0"_s);
}

void TestCertificateIssuer::nameIsTidied()
{
    Desk desk;
    desk.complete();
    const auto issued = desk.issue({ .name = u"  Zoe\u0308 \n Lee "_s });
    QVERIFY(issued);
    QCOMPARE(issued->holder.name, u"Zoë Lee"_s);
}

void TestCertificateIssuer::exportGivesTheSameBytesForEver()
{
    Desk desk;
    desk.complete();
    const auto issued = desk.issue(ann);
    QVERIFY(issued);
    const QTemporaryDir folder;
    const QString first = folder.filePath(u"first.pdf"_s);
    const QString second = folder.filePath(u"Zertifikat für Ann.pdf"_s);
    QVERIFY(CertificateIssuer::exportPdf(*issued, first));
    desk.clock.advance(24h * 800);
    desk.storage.reopen();
    CertificateIssuer later(desk.storage.database(), desk.clock.clock());
    const auto stored = later.issued(desk.course.id);
    QVERIFY(stored);
    QVERIFY(CertificateIssuer::exportPdf(stored->constFirst(), second));
    QVERIFY(contentOf(first).startsWith("%PDF-"));
    QCOMPARE(contentOf(second), contentOf(first));
    QCOMPARE(contentOf(first), issued->pdf);
    // An existing file is replaced as a whole.
    QVERIFY(CertificateIssuer::exportPdf(stored->constFirst(), first));
    QCOMPARE(contentOf(first), issued->pdf);
}

void TestCertificateIssuer::exportErrors()
{
    const Certificate certificate{ .pdf = "%PDF-1.4" };
    const QTemporaryDir folder;
    const QString nowhere = folder.filePath(u"missing/out.pdf"_s);
    const auto exported = CertificateIssuer::exportPdf(certificate, nowhere);
    QVERIFY(!exported);
    QCOMPARE(exported.error().code, Error::Code::Io);
    QCOMPARE(exported.error().file, nowhere);
    QVERIFY(!CertificateIssuer::exportPdf(certificate, folder.path()));
}

void TestCertificateIssuer::oneKeyForAllCertificates()
{
    Desk desk;
    desk.complete();
    const auto first = desk.issue(ann);
    QVERIFY(first);
    const auto second = desk.issue(ann, first->number, u"Again"_s);
    QVERIFY(second);
    QCOMPARE(second->publicKey, first->publicKey);
    QVERIFY(second->number != first->number);
    QCOMPARE(desk.count(u"installation"_s), u"1"_s);
    // The secret half never lies in clear.
    const QString box = desk.storage.committed(u"SELECT hex(signing_key_box) FROM installation"_s);
    QCOMPARE(box.size(), qsizetype(2 * (1 + 24 + 32 + 16)));
}

void TestCertificateIssuer::otherSealerCannotSign()
{
    Desk desk;
    desk.complete();
    const auto first = desk.issue(ann);
    QVERIFY(first);
    const Sealer other{ SecretBytes::random(Sealer::keySize) };
    const auto issued = desk.issuer.issue(
        desk.course, desk.recording,
        { .holder = ann, .supersedes = first->number, .reason = u"Again"_s, .locale = {} }, other);
    QVERIFY(!issued);
    QCOMPARE(issued.error().code, Error::Code::Corrupt);
    QCOMPARE(desk.count(u"certificate"_s), u"1"_s);
    QCOMPARE(desk.count(u"installation"_s), u"1"_s);
}

void TestCertificateIssuer::correctionSupersedes()
{
    Desk desk;
    desk.complete();
    const auto first = desk.issue({ .name = u"Anne Lee"_s });
    QVERIFY(first);
    desk.clock.advance(1h);
    const auto second = desk.issue(ann, first->number, u"The name was misspelt."_s);
    QVERIFY(second);
    QCOMPARE(second->supersedes, std::optional(first->number));
    QCOMPARE(second->reason, u"The name was misspelt."_s);
    QVERIFY(CertificateIssuer::verify(*second));
    // Newest first, and the first is as it was.
    QCOMPARE(desk.issuer.issued(desk.course.id),
             Result<QList<Certificate>>(QList{ *second, *first }));
    QVERIFY(PdfReader(second->pdf)
                .text(1)
                .contains(u"Supersedes certificate %1. Reason: The name was misspelt."_s.arg(
                    first->number)));
    const auto json = QJsonDocument::fromJson(second->evidence).object();
    QCOMPARE(json.value(u"supersedes"_s).toObject().value(u"number"_s).toString(), first->number);
}

void TestCertificateIssuer::correctionRestsOnWhatWasCertified()
{
    Desk desk;
    desk.complete();
    const auto first = desk.issue({ .name = u"Anne Lee"_s });
    QVERIFY(first);
    desk.watch({ played(u"c"_s, 0min, 22min, march(10, 18)) });
    desk.reflect(12, march(11, 9));
    desk.clock.utc = march(12, 9);
    const auto second = desk.issue(ann, first->number, u"The name was misspelt."_s);
    QVERIFY2(second, second ? "" : qPrintable(second.error().detail));
    QCOMPARE(second->completedAt, first->completedAt);
    QVERIFY(PdfReader(second->pdf)
                .text(1)
                .contains(u"Completed on Issued on 4 March 2026 12 March 2026"_s));
    const auto facts = [](const Certificate &certificate) {
        auto json = QJsonDocument::fromJson(certificate.evidence).object();
        for (const QString &own : { u"number"_s, u"issuedAt"_s, u"holder"_s, u"supersedes"_s }) {
            json.remove(own);
        }
        return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
    };
    QCOMPARE(facts(*second), facts(*first));
}

//! Else a correction would sign what somebody wrote into the database.
void TestCertificateIssuer::alteredCertificateIsMeasuredAnew()
{
    Desk desk;
    desk.complete();
    const auto first = desk.issue(ann);
    QVERIFY(first);
    for (const QString &sql :
         { u"DROP TRIGGER certificate_is_never_changed"_s,
           u"UPDATE certificate SET evidence = CAST(replace(CAST(evidence AS TEXT), "
           "'2026-03-04', '2026-01-04') AS BLOB)"_s }) {
        QVERIFY(desk.storage.database().execute(sql));
    }
    const auto second = desk.issue(ann, first->number, u"It was altered."_s);
    QVERIFY(second);
    QCOMPARE(second->completedAt, march(4, 9));
    QVERIFY(!second->evidence.contains("2026-01-04"));
}

void TestCertificateIssuer::clockSetBackKeepsTheOrderOfIssue()
{
    Desk desk;
    desk.complete();
    const auto first = desk.issue(ann);
    QVERIFY(first);
    desk.clock.utc = march(8, 12);
    const auto second = desk.issue(ann, first->number, u"The name was misspelt."_s);
    QVERIFY(second);
    QCOMPARE(desk.issuer.issued(desk.course.id),
             Result<QList<Certificate>>(QList{ *second, *first }));
}

void TestCertificateIssuer::supersedingRules()
{
    Desk desk;
    desk.complete();
    const auto first = desk.issue(ann);
    QVERIFY(first);
    const auto placeOf = [](const Result<Certificate> &issued) {
        return issued ? u"issued"_s : issued.error().detail + u" ("_s + issued.error().place + u')';
    };
    // The same hours cannot be certified twice.
    QCOMPARE(placeOf(desk.issue(ann)), u"this recording has a certificate (supersedes)"_s);
    const auto second = desk.issue(ann, first->number, u"Reason"_s);
    QVERIFY(second);
    QCOMPARE(placeOf(desk.issue(ann, first->number, u"Reason"_s)),
             u"already superseded (supersedes)"_s);
    QCOMPARE(placeOf(desk.issue(ann)), u"this recording has a certificate (supersedes)"_s);
    QCOMPARE(desk.count(u"certificate"_s), u"2"_s);
    QVERIFY(desk.issue(ann, second->number, u"Reason"_s));
    QCOMPARE(desk.count(u"certificate"_s), u"3"_s);
}

void TestCertificateIssuer::otherRecordingGetsItsOwn()
{
    Desk desk;
    desk.complete();
    QVERIFY(desk.issue(ann));
    desk.recording.id = { u"the provider's own"_s };
    const auto unwatched = desk.issue(ann);
    QVERIFY(!unwatched);
    QCOMPARE(unwatched.error().code, Error::Code::Incomplete);
    desk.watchAll();
    QVERIFY(desk.issue(ann));
}

//! Else one recording had two certificates in force, and the other none.
void TestCertificateIssuer::correctionStaysWithItsRecording()
{
    Desk desk;
    desk.complete();
    const auto first = desk.issue(ann);
    QVERIFY(first);
    desk.recording.id = { u"the provider's own"_s };
    desk.watchAll();
    QVERIFY(desk.issue(ann));
    const auto crossed = desk.issue(ann, first->number, u"The name was misspelt."_s);
    QVERIFY(!crossed);
    QCOMPARE(
        crossed.error(),
        (Error{
            Error::Code::Invalid, u"a certificate of another recording"_s, {}, u"supersedes"_s }));
    QCOMPARE(desk.count(u"certificate"_s), u"2"_s);
}

void TestCertificateIssuer::fullDiskLeavesNothing()
{
    Desk desk;
    desk.complete();
    const QString pages = desk.storage.committed(u"PRAGMA page_count"_s);
    // Room for the signing key, and not for the certificate.
    QVERIFY(
        desk.storage.database().execute(u"PRAGMA max_page_count = %1"_s.arg(pages.toInt() + 3)));
    const auto full = desk.issue(ann);
    QVERIFY(!full);
    QCOMPARE(full.error().code, Error::Code::DiskFull);
    QCOMPARE(desk.count(u"certificate"_s), u"0"_s);
    QCOMPARE(desk.count(u"installation"_s), u"0"_s);
    QVERIFY(desk.storage.database().execute(u"PRAGMA max_page_count = 1000000"_s));
    QVERIFY(desk.issue(ann));
    QVERIFY(desk.storage.database().checkIntegrity());
}

void TestCertificateIssuer::verifyFindsEveryChange()
{
    Desk desk;
    desk.complete();
    const auto issued = desk.issue(ann);
    QVERIFY(issued);
    QVERIFY(CertificateIssuer::verify(*issued));
    const auto everyByte = [&](QByteArray Certificate::*member, qsizetype step) {
        const QByteArray sound = (*issued).*member;
        for (qsizetype at = 0; at < sound.size(); at += step) {
            Certificate changed = *issued;
            changed.*member = flipped(sound, at);
            if (CertificateIssuer::verify(changed)) {
                return at;
            }
            changed.*member = sound.first(at);
            if (CertificateIssuer::verify(changed)) {
                return at;
            }
        }
        return qsizetype(-1);
    };
    QCOMPARE(everyByte(&Certificate::evidence, 1), qsizetype(-1));
    QCOMPARE(everyByte(&Certificate::signature, 1), qsizetype(-1));
    QCOMPARE(everyByte(&Certificate::publicKey, 1), qsizetype(-1));
    QCOMPARE(everyByte(&Certificate::pdfSignature, 1), qsizetype(-1));
    QCOMPARE(everyByte(&Certificate::pdf, 97), qsizetype(-1));
    Certificate renamed = *issued;
    renamed.number = newCertificateNumber();
    QVERIFY(!CertificateIssuer::verify(renamed));
}

void TestCertificateIssuer::auditorChecksThePdfAlone()
{
    Desk desk;
    desk.complete();
    const auto issued = desk.issue(ann);
    QVERIFY(issued);
    const PdfReader pdf(issued->pdf);
    const QByteArray evidence = pdf.attachment(u"evidence.json"_s);
    const QList<QByteArray> parts = pdf.attachment(u"signature.txt"_s).split(' ');
    QCOMPARE(parts.size(), qsizetype(5));
    QCOMPARE(parts.at(2), evidenceHash(evidence).toHex().toUpper());
    QVERIFY(messageIsSigned(QByteArray::fromHex(parts.at(3)),
                            evidenceMessage(QString::fromLatin1(parts.at(1)), evidence),
                            QByteArray::fromHex(parts.at(4))));
    const auto json = QJsonDocument::fromJson(evidence).object();
    QCOMPARE(json.value(u"number"_s).toString(), issued->number);
    QCOMPARE(json.value(u"holder"_s).toObject().value(u"name"_s).toString(), u"Ann Lee"_s);
    QVERIFY(!evidence.contains("thought"));
}

void TestCertificateIssuer::letterForAmericans()
{
    Desk desk;
    desk.complete();
    const auto issued
        = desk.issuer.issue(desk.course, desk.recording,
                            { .holder = ann,
                              .supersedes = {},
                              .reason = {},
                              .locale = QLocale(QLocale::English, QLocale::UnitedStates) },
                            desk.sealer);
    QVERIFY(issued);
    const PdfReader pdf(issued->pdf);
    QVERIFY(pdf.info().contains(u"(letter)"_s));
    QVERIFY(pdf.text(1).contains(u"March 4, 2026 March 9, 2026"_s));
}

void TestCertificateIssuer::holderIsRemembered()
{
    Desk desk;
    QCOMPARE(desk.issuer.rememberedHolder(), Result<Holder>(Holder{}));
    QVERIFY(desk.issuer.rememberHolder(ann));
    QCOMPARE(desk.issuer.rememberedHolder(), Result<Holder>(ann));
    const Holder married{ .name = u"Ann Lee-Święta"_s };
    QVERIFY(desk.issuer.rememberHolder(married));
    desk.storage.reopen();
    const CertificateIssuer later(desk.storage.database(), desk.clock.clock());
    QCOMPARE(later.rememberedHolder()->name, married.name);
    QVERIFY(later.rememberedHolder()->body.isEmpty());
}

void TestCertificateIssuer::isQuick()
{
    Desk desk;
    desk.course = wholeCourse();
    desk.recording = recordingOf(desk.course);
    desk.watch(watchedInEvenings(desk.recording, 30));
    desk.reflect(63, march(4, 9).addDays(40));
    QElapsedTimer timer;
    timer.start();
    QVERIFY(desk.issue(ann));
    qInfo("issuing after three hours in thirty sittings took %lld ms", timer.elapsed());
    QVERIFY(timer.elapsed() < 1500); // three times the 500 ms that an optimised build may take
}

QTEST_MAIN(TestCertificateIssuer)
#include "tst_certificateissuer.moc"
