// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Names, dates and languages on the certificate, read back from the PDF.
#include "pdfreader.h"
#include "samples.h"
#include <certificate/printablename.h>

#include <QBuffer>
#include <QTest>
#include <QTranslator>

using namespace companion;
using namespace companion::samples;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! Answers every text of the certificate from a function.
class FakeTranslator final : public QTranslator {
public:
    explicit FakeTranslator(std::function<QString(const QString &)> answer)
        : m_answer(std::move(answer))
    {
        QCoreApplication::installTranslator(this);
    }
    ~FakeTranslator() override { QCoreApplication::removeTranslator(this); }
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *source, const char *,
                                    int) const override
    {
        return qstrcmp(context, "Certificate") == 0 ? m_answer(QString::fromUtf8(source))
                                                    : QString();
    }

private:
    std::function<QString(const QString &)> m_answer;
};

} // namespace

class TestCertificateWords final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesComeBack_data();
    void namesComeBack();
    void unprintableCharactersAreNamed_data();
    void unprintableCharactersAreNamed();
    void unprintableTextIsRefused();
    void wordsStayWhole();
    void datesFollowTheLocale_data();
    void datesFollowTheLocale();
    void timesFollowTheTimeZone();
    void programsFromRightToLeftChangeNothing();
    void otherLanguages();
    void scriptsWithoutFontFallBackToEnglish();
};

void TestCertificateWords::namesComeBack_data()
{
    QTest::addColumn<QString>("name");
    const auto add = [](const QString &name) { QTest::newRow(qUtf8Printable(name)) << name; };
    add(u"Ann Lee"_s);
    add(u"Siân Gŵyn Ŵyllt-Ŷsgol"_s);
    add(u"Łukasz Żółć-Świętosław"_s);
    add(u"Μαρία Παπαδοπούλου"_s);
    add(u"Ἀριστοτέλης ᾳὑ"_s);
    add(u"Юлия Щёголева"_s);
    add(u"Ґалаґан Їжакевич"_s);
    add(u"Ђорђе Ћирић Љубица"_s);
    add(u"Þórður Ægir Ðorvaldsson"_s);
    add(u"İpek Işık Çağlar Şahin"_s);
    add(u"Nguyễn Thị Ánh Ngọc"_s);
    add(u"Øystein Åse Færøy"_s);
    add(u"Jürgen Weiß GROẞ"_s);
    add(u"Ọláyínká Ẹ̀bùn"_s);
    add(u"O\u0323\u0301ba\u0301 Ṣọ̀lá Ẹ̀ẸẸ̀"_s);
    add(u"N\u0308 M\u0302 A\u0328\u0301 x\u0323\u0304"_s);
    add(u"Kaʻiulani ʻŌpūnui"_s);
    add(u"Žđárský Ďuriš Ľubomír"_s);
    add(u"e\u0301 n\u0308 q\u0303 m\u0302"_s); // loose marks, some with no composed form
    add(u"Conor O’Neill & D'Arcy (née Smith), PhD"_s);
    add(u"Griffith Office-Fjord Affleck ffi ffl fi fl"_s);
    add(u"Maximiliana Wilhelmina Theodora Bartholomew-Featherstonehaugh of Llanfairpwll"_s);
    add(QString(60, u'W'));
}

void TestCertificateWords::namesComeBack()
{
    QFETCH(QString, name);
    const QString composed = name.normalized(QString::NormalizationForm_C);
    QCOMPARE(unprintableCharacters(name), QStringList());
    const PdfReader pdf(pdfOf(pageFor(name)));
    // A name without spaces is broken inside; a line's end reads as a space then.
    const auto squeezed = [](QString text) { return text.remove(u' '); };
    QVERIFY2(squeezed(pdf.text(1)).contains(squeezed(composed)), qUtf8Printable(pdf.text(1)));
    QVERIFY2(squeezed(pdf.text(2)).contains(squeezed(composed)), qUtf8Printable(pdf.text(2)));
    if (composed.size() < 40) {
        QVERIFY2(pdf.text(1).contains(composed), qUtf8Printable(pdf.text(1)));
    }
}

void TestCertificateWords::unprintableCharactersAreNamed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("missing");
    QTest::newRow("none") << u"Ann"_s << QStringList();
    QTest::newRow("empty") << QString() << QStringList();
    QTest::newRow("Chinese") << u"Ann 王小明"_s << QStringList{ u"王"_s, u"小"_s, u"明"_s };
    QTest::newRow("once each") << u"王王"_s << QStringList{ u"王"_s };
    QTest::newRow("emoji of several") << u"Ann 👩‍🏫"_s << QStringList{ u"👩‍🏫"_s };
    QTest::newRow("Hebrew") << u"דוד"_s << QStringList{ u"ד"_s, u"ו"_s };
    QTest::newRow("Arabic") << u"علي"_s << QStringList{ u"ع"_s, u"ل"_s, u"ي"_s };
    QTest::newRow("control") << u"A\u0007B"_s << QStringList{ u"U+0007"_s };
    QTest::newRow("bidi mark") << u"A\u200FB"_s << QStringList{ u"U+200F"_s };
    QTest::newRow("private use") << u"A\uE000B"_s << QStringList{ u"U+E000"_s };
    QTest::newRow("lone surrogate") << QString(QChar(0xD800)) << QStringList{ u"U+D800"_s };
}

void TestCertificateWords::unprintableCharactersAreNamed()
{
    QFETCH(QString, text);
    QFETCH(QStringList, missing);
    QCOMPARE(unprintableCharacters(text), missing);
}

void TestCertificateWords::unprintableTextIsRefused()
{
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    const auto named = writeCertificatePdf(pageFor(u"王 Ann"_s), buffer);
    QVERIFY(!named);
    QCOMPARE(named.error().code, Error::Code::Unprintable);
    QCOMPARE(named.error().detail, u"王"_s);
    CertificatePage course = pageFor(u"Ann"_s);
    course.evidence.course.chapters[1].title = u"安全行为"_s;
    QCOMPARE(writeCertificatePdf(course, buffer).error().code, Error::Code::Unprintable);
    QVERIFY(buffer.data().isEmpty());
}

void TestCertificateWords::wordsStayWhole()
{
    // A ligature would come out as U+FB01 … U+FB04.
    Course course = partialCourse();
    course.provider = u"Griffith Office of Efficient Affairs"_s;
    course.chapters[0].title = u"Certificate, office, flow, file, afflict"_s;
    const PdfReader pdf(pdfOf(issuedPage(completeEvidence(course, 1), { .name = u"Ann"_s })));
    const QString text = pdf.text(1) + pdf.text(2);
    QVERIFY(text.contains(u"certificate"_s) && text.contains(u"offline"_s));
    QVERIFY(text.contains(course.provider) && text.contains(course.chapters.at(0).title));
    for (const QChar c : text) {
        QVERIFY2(c < QChar(0xFB00) || c > QChar(0xFB06), qUtf8Printable(text));
    }
}

void TestCertificateWords::datesFollowTheLocale_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("completed");
    QTest::addColumn<QString>("sitting");
    using L = QLocale;
    QTest::newRow("GB") << L(L::English, L::UnitedKingdom) << u"3 March 2026"_s
                        << u"2 Mar 2026 18:00–18:11"_s;
    QTest::newRow("US") << L(L::English, L::UnitedStates) << u"March 3, 2026"_s
                        << u"Mar 2, 2026 6:00 PM–6:11 PM"_s;
    QTest::newRow("DE") << L(L::German, L::Germany) << u"3. März 2026"_s
                        << u"2. März 2026 18:00–18:11"_s;
    QTest::newRow("ES") << L(L::Spanish, L::Spain) << u"3 de marzo de 2026"_s << u"18:00–18:11"_s;
    QTest::newRow("PL") << L(L::Polish, L::Poland) << u"3 marca 2026"_s << u"18:00–18:11"_s;
    QTest::newRow("GR") << L(L::Greek, L::Greece) << u"3 Μαρτίου 2026"_s << u"2026 6:00"_s;
    // No glyphs for these: the British form stands in.
    QTest::newRow("JP") << L(L::Japanese, L::Japan) << u"3 March 2026"_s
                        << u"2 Mar 2026 18:00–18:11"_s;
    QTest::newRow("EG") << L(L::Arabic, L::Egypt) << u"3 March 2026"_s
                        << u"2 Mar 2026 18:00–18:11"_s;
}

void TestCertificateWords::datesFollowTheLocale()
{
    QFETCH(QLocale, locale);
    QFETCH(QString, completed);
    QFETCH(QString, sitting);
    CertificatePage page = pageFor(u"Ann Lee"_s);
    page.locale = locale;
    const PdfReader pdf(pdfOf(page));
    QVERIFY2(pdf.text(1).contains(completed), qUtf8Printable(pdf.text(1)));
    QVERIFY2(pdf.text(2).contains(sitting), qUtf8Printable(pdf.text(2)));
}

void TestCertificateWords::timesFollowTheTimeZone()
{
    CertificatePage page = pageFor(u"Ann Lee"_s);
    page.timeZone = QTimeZone("Asia/Tokyo");
    const PdfReader pdf(pdfOf(page));
    QVERIFY(pdf.text(2).contains(u"Sittings, in local time (Asia/Tokyo)"_s));
    QVERIFY(pdf.text(2).contains(u"3 Mar 2026 03:00–03:11"_s)); // 18:00 UTC on the day before
    QVERIFY(pdf.text(1).contains(u"Completed on Issued on 4 March 2026 5 March 2026"_s));
}

void TestCertificateWords::programsFromRightToLeftChangeNothing()
{
    const CertificatePage page = pageFor(u"Ann Lee"_s);
    const PdfReader pdf(pdfOf(page));
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    const auto restore
        = qScopeGuard([] { QGuiApplication::setLayoutDirection(Qt::LayoutDirectionAuto); });
    const PdfReader turned(pdfOf(page));
    QCOMPARE(turned.text(1), pdf.text(1));
    QCOMPARE(turned.text(2), pdf.text(2));
}

void TestCertificateWords::otherLanguages()
{
    const FakeTranslator german([](const QString &source) {
        return source == "CPD certificate"_L1 ? u"Fortbildungsnachweis"_s
            : source == "Recorded time on task: %1. Knowledge check: not assessed."_L1
            ? u"Erfasste Lernzeit: %1. Wissensprüfung: keine."_s
            : QString();
    });
    CertificatePage page = pageFor(u"Jürgen Weiß"_s);
    const QByteArray evidence = page.certificate.evidence;
    page.locale = QLocale(QLocale::German, QLocale::Germany);
    const PdfReader pdf(pdfOf(page));
    QVERIFY(pdf.text(1).contains(u"Fortbildungsnachweis"_s));
    QVERIFY(pdf.text(1).contains(u"Erfasste Lernzeit: 0:22. Wissensprüfung: keine."_s));
    // Content stays as the course says it, and the evidence knows no language.
    QVERIFY(pdf.text(1).contains(page.evidence.course.certificateStatement));
    QCOMPARE(pdf.attachment(u"evidence.json"_s), evidence);
}

void TestCertificateWords::scriptsWithoutFontFallBackToEnglish()
{
    const FakeTranslator arabic([](const QString &) { return u"شهادة %1"_s; });
    const QString text = PdfReader(pdfOf(pageFor(u"Ann Lee"_s))).text(1);
    QVERIFY(text.contains(u"Record of a completed learning activity"_s));
    QVERIFY(text.contains(u"Recorded time on task: 0:22."_s));
}

QTEST_MAIN(TestCertificateWords)
#include "tst_certificatewords.moc"
