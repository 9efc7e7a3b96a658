// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Recovery codes: how they look, and what a hand may do to them.
#include <vault/recoverycode.h>

#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace companion {

class TestRecoveryCode final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void looksLikeEightGroups();
    void isNeverTheSame();
    void isReadHoweverItIsTyped_data();
    void isReadHoweverItIsTyped();
    void everySingleSlipIsNoticed();
    void refusesOtherText_data();
    void refusesOtherText();
};

namespace {

QString textOf(const SecretBytes &secret)
{
    return QString::fromLatin1(reinterpret_cast<const char *>(secret.bytes().data()),
                               qsizetype(secret.size()));
}

Result<SecretBytes> read(const QString &typed)
{
    QByteArray utf8 = typed.toUtf8();
    return readRecoveryCode(SecretBytes::takeFrom(utf8));
}

} // namespace

void TestRecoveryCode::looksLikeEightGroups()
{
    static const QRegularExpression shape(u"^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$"_s);
    for (int i = 0; i < 200; ++i) {
        const QString code = textOf(makeRecoveryCode());
        QVERIFY2(shape.match(code).hasMatch(), qPrintable(code));
    }
}

void TestRecoveryCode::isNeverTheSame()
{
    QSet<QString> codes;
    for (int i = 0; i < 1000; ++i) {
        codes.insert(textOf(makeRecoveryCode()));
    }
    QCOMPARE(codes.size(), 1000);
}

void TestRecoveryCode::isReadHoweverItIsTyped_data()
{
    QTest::addColumn<std::function<QString(QString)>>("typing");
    using Typing = std::function<QString(QString)>;
    QTest::newRow("as printed") << Typing([](QString code) { return code; });
    QTest::newRow("lower case") << Typing([](const QString &code) { return code.toLower(); });
    QTest::newRow("without dashes") << Typing([](QString code) { return code.remove(u'-'); });
    QTest::newRow("spaces and lines") << Typing(
        [](QString code) { return u"  "_s + code.replace(u'-', u" \n\t"_s) + u"\r\n"_s; });
    QTest::newRow("en dashes") << Typing([](QString code) { return code.replace(u'-', u'–'); });
    QTest::newRow("letter O for zero")
        << Typing([](QString code) { return code.replace(u'0', u'O'); });
    QTest::newRow("small o for zero")
        << Typing([](QString code) { return code.replace(u'0', u'o'); });
    QTest::newRow("letter I for one")
        << Typing([](QString code) { return code.replace(u'1', u'I'); });
    QTest::newRow("small l for one")
        << Typing([](QString code) { return code.replace(u'1', u'l'); });
}

void TestRecoveryCode::isReadHoweverItIsTyped()
{
    QFETCH(std::function<QString(QString)>, typing);
    for (int i = 0; i < 50; ++i) { // enough that zeros and ones occur
        const QString code = textOf(makeRecoveryCode());
        const auto typed = read(typing(code));
        QVERIFY2(typed.has_value(), qPrintable(code));
        QCOMPARE(textOf(*typed), QString(code).remove(u'-'));
    }
}

void TestRecoveryCode::everySingleSlipIsNoticed()
{
    // Ten bits of check let one slip in a thousand pass; it then fails to open the vault.
    const QString alphabet = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ"_s;
    const QString code = textOf(makeRecoveryCode()).remove(u'-');
    int slips = 0;
    int noticed = 0;
    for (qsizetype at = 0; at < code.size(); ++at) {
        for (const QChar letter : alphabet) {
            if (code.at(at) != letter) {
                QString slip = code;
                slip[at] = letter;
                ++slips;
                noticed += read(slip) ? 0 : 1;
            }
        }
    }
    QCOMPARE(slips, 32 * 31);
    QCOMPARE_GE(noticed, slips - 10);
}

void TestRecoveryCode::refusesOtherText_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("nothing") << u""_s;
    QTest::newRow("words") << u"my old passphrase"_s;
    QTest::newRow("too short") << u"0000-0000-0000-0000-0000-0000-0000-000"_s;
    QTest::newRow("too long") << u"0000-0000-0000-0000-0000-0000-0000-0000-0"_s;
    QTest::newRow("letter U") << u"UUUU-0000-0000-0000-0000-0000-0000-0000"_s;
    QTest::newRow("very long") << QString(100'000, u'0');
}

void TestRecoveryCode::refusesOtherText()
{
    QFETCH(QString, typed);
    const auto outcome = read(typed);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, Error::Code::Invalid);
    QVERIFY2(typed.isEmpty() || !outcome.error().detail.contains(typed), "a secret in an error");
}

} // namespace companion

QTEST_APPLESS_MAIN(companion::TestRecoveryCode)
#include "tst_recoverycode.moc"
