// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Certificate numbers: what the check character finds.

#include <certificate/certificatenumber.h>

#include <QSet>
#include <QTest>

using namespace companion;
using namespace Qt::Literals::StringLiterals;

namespace {
constexpr QStringView alphabet = u"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
}

class TestCertificateNumber final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void checkCharacterOfPublishedExamples_data();
    void checkCharacterOfPublishedExamples();
    void foreignCharactersHaveNone();
    void everyNewNumberIsValidAndReadable();
    void spacingAndCaseDoNotMatter_data();
    void spacingAndCaseDoNotMatter();
    void wrongTextsAreRefused_data();
    void wrongTextsAreRefused();
    void everySingleErrorIsFound();
    void nearlyEverySwapIsFound();
};

void TestCertificateNumber::checkCharacterOfPublishedExamples_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QChar>("check");
    // GRid, the Global Release Identifier, uses ISO/IEC 7064 MOD 37,36; example of its handbook.
    QTest::newRow("GRid") << u"A12425GABC1234002"_s << QChar(u'M');
    // ISO/IEC 7064 itself: nothing but the start value.
    QTest::newRow("empty") << QString() << QChar(u'1');
}

void TestCertificateNumber::checkCharacterOfPublishedExamples()
{
    QFETCH(QString, text);
    QFETCH(QChar, check);
    QCOMPARE(checkCharacter(text), std::optional(check));
}

void TestCertificateNumber::foreignCharactersHaveNone()
{
    QCOMPARE(checkCharacter(u"A1-B"_s), std::nullopt);
    QCOMPARE(checkCharacter(u"a1"_s), std::nullopt);
}

void TestCertificateNumber::everyNewNumberIsValidAndReadable()
{
    QSet<QString> seen;
    for (int i = 0; i < 2000; ++i) {
        const QString number = newCertificateNumber();
        QVERIFY2(isCertificateNumber(number), qPrintable(number));
        QCOMPARE(number.size(), qsizetype(15));
        QVERIFY(number.startsWith(u"MC-"_s));
        for (const QChar c : number) {
            QVERIFY2(!u"ILOU"_s.contains(c), qPrintable(number));
        }
        seen.insert(number);
    }
    QCOMPARE(seen.size(), qsizetype(2000));
}

void TestCertificateNumber::spacingAndCaseDoNotMatter_data()
{
    QTest::addColumn<QString>("text");
    const QString body = u"K7QF2M9XT"_s;
    const QString compact = body + *checkCharacter(body);
    QTest::newRow("compact") << u"MC"_s + compact;
    QTest::newRow("lower case") << u"mc-"_s + compact.toLower();
    QTest::newRow("spaces") << u" MC "_s + compact.first(5) + u"  "_s + compact.sliced(5);
}

void TestCertificateNumber::spacingAndCaseDoNotMatter()
{
    QFETCH(QString, text);
    QVERIFY(isCertificateNumber(text));
}

void TestCertificateNumber::wrongTextsAreRefused_data()
{
    QTest::addColumn<QString>("text");
    const QString number = newCertificateNumber();
    QTest::newRow("empty") << QString();
    QTest::newRow("prefix only") << u"MC"_s;
    QTest::newRow("no prefix") << number.sliced(2);
    QTest::newRow("too long") << number + u'0';
    QTest::newRow("too short") << number.chopped(1);
    QTest::newRow("foreign letter") << u"MC-ÄÄÄÄ-ÄÄÄÄ-ÄÄ"_s;
}

void TestCertificateNumber::wrongTextsAreRefused()
{
    QFETCH(QString, text);
    QVERIFY(!isCertificateNumber(text));
}

void TestCertificateNumber::everySingleErrorIsFound()
{
    for (int round = 0; round < 50; ++round) {
        const QString number = newCertificateNumber();
        for (qsizetype at = 3; at < number.size(); ++at) {
            if (number.at(at) == u'-') {
                continue;
            }
            for (const QChar other : alphabet) {
                QString wrong = number;
                wrong[at] = other;
                QCOMPARE(isCertificateNumber(wrong), other == number.at(at));
            }
        }
    }
}

void TestCertificateNumber::nearlyEverySwapIsFound()
{
    int swaps = 0;
    int missed = 0;
    for (int round = 0; round < 3000; ++round) {
        QString number = newCertificateNumber().remove(u'-');
        for (qsizetype at = 2; at + 1 < number.size(); ++at) {
            if (number.at(at) == number.at(at + 1)) {
                continue;
            }
            QString swapped = number;
            std::swap(swapped[at], swapped[at + 1]);
            ++swaps;
            missed += isCertificateNumber(swapped) ? 1 : 0;
        }
    }
    // A check character that ignored order would miss them all; one drawn by lot, 1 in 36.
    QVERIFY2(missed * 200 < swaps, qPrintable(u"%1 of %2 missed"_s.arg(missed).arg(swaps)));
}

QTEST_GUILESS_MAIN(TestCertificateNumber)
#include "tst_certificatenumber.moc"
