// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Sealed boxes: a published vector, and that no bit of them can change.
#include <vault/sealer.h>

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace companion {

class TestSealer final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void publishedVector();
    void roundTrip_data();
    void roundTrip();
    void neverTheSameBoxTwice();
    void eachFlippedByteIsRefused();
    void otherPlaceIsRefused();
    void otherKeyIsRefused();
    void shortBoxIsRefused();
    void secretsMoveAndWipe();
};

namespace {

SecretBytes secretOf(QByteArray bytes)
{
    bytes.detach();
    return SecretBytes::takeFrom(bytes);
}

SecretBytes testKey() { return secretOf(QByteArray(32, 'k')); }

} // namespace

// draft-irtf-cfrg-xchacha-03, appendix A.3.1.
void TestSealer::publishedVector()
{
    const QByteArray key
        = QByteArray::fromHex("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f");
    const QByteArray nonce
        = QByteArray::fromHex("404142434445464748494a4b4c4d4e4f5051525354555657");
    const QByteArray associatedData = QByteArray::fromHex("50515253c0c1c2c3c4c5c6c7");
    const QByteArray sealed
        = QByteArray::fromHex("bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb"
                              "731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b452"
                              "2f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9"
                              "21f9664c97637da9768812f615c68b13b52e"
                              "c0875924c1c7987947deafd8780acf49");
    const auto opened = Sealer(secretOf(key)).open('\1' + nonce + sealed, associatedData);
    QVERIFY(opened.has_value());
    QCOMPARE(*opened,
             "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the "
             "future, sunscreen would be it."_ba);
}

void TestSealer::roundTrip_data()
{
    QTest::addColumn<QByteArray>("plain");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("one byte") << "x"_ba;
    QTest::newRow("text") << u"Ŵyn said: “it’s a 70”"_s.toUtf8();
    QTest::newRow("zeros") << QByteArray(100, '\0');
    QTest::newRow("long") << QByteArray(1'000'000, 'n');
}

void TestSealer::roundTrip()
{
    QFETCH(QByteArray, plain);
    const Sealer sealer(testKey());
    const QByteArray box = sealer.seal(plain, "place");
    QCOMPARE(box.size(), 1 + 24 + plain.size() + 16);
    const auto opened = sealer.open(box, "place");
    QVERIFY(opened.has_value());
    QCOMPARE(*opened, plain);
}

void TestSealer::neverTheSameBoxTwice()
{
    const Sealer sealer(testKey());
    QSet<QByteArray> boxes;
    for (int i = 0; i < 1000; ++i) {
        boxes.insert(sealer.seal("the same", "place"));
    }
    QCOMPARE(boxes.size(), 1000);
}

void TestSealer::eachFlippedByteIsRefused()
{
    const Sealer sealer(testKey());
    const QByteArray box = sealer.seal("He would hold the rail again.", "note/1|a|b");
    int refused = 0;
    for (qsizetype at = 0; at < box.size(); ++at) { // version, nonce, text and tag alike
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray altered = box;
            altered[at] = char(altered[at] ^ (1 << bit));
            const auto opened = sealer.open(altered, "note/1|a|b");
            QVERIFY2(!opened, qPrintable(u"byte %1 bit %2"_s.arg(at).arg(bit)));
            QCOMPARE(opened.error().code, Error::Code::Corrupt);
            ++refused;
        }
    }
    QCOMPARE(refused, box.size() * 8);
}

void TestSealer::otherPlaceIsRefused()
{
    const Sealer sealer(testKey());
    const QByteArray place = "note/1|a|b";
    const QByteArray box = sealer.seal("text", place);
    for (qsizetype at = 0; at < place.size(); ++at) {
        QByteArray altered = place;
        altered[at] = char(altered[at] ^ 1);
        QVERIFY2(!sealer.open(box, altered), qPrintable(u"byte %1"_s.arg(at)));
    }
    QVERIFY(!sealer.open(box, place + 'x'));
    QVERIFY(!sealer.open(box, place.chopped(1)));
    QVERIFY(!sealer.open(box, {}));
    QVERIFY(sealer.open(box, place));
}

void TestSealer::otherKeyIsRefused()
{
    const QByteArray box = Sealer(testKey()).seal("text", "place");
    for (int at = 0; at < 32; ++at) {
        SecretBytes other = testKey();
        other.bytes()[std::size_t(at)] ^= 1;
        QVERIFY2(!Sealer(std::move(other)).open(box, "place"), qPrintable(u"byte %1"_s.arg(at)));
    }
}

void TestSealer::shortBoxIsRefused()
{
    const Sealer sealer(testKey());
    const QByteArray box = sealer.seal("text", "place");
    for (qsizetype size = 0; size < box.size(); ++size) {
        QVERIFY2(!sealer.open(box.first(size), "place"), qPrintable(u"%1 bytes"_s.arg(size)));
    }
}

void TestSealer::secretsMoveAndWipe()
{
    QByteArray source(32, 's');
    SecretBytes taken = SecretBytes::takeFrom(source);
    QVERIFY(source.isEmpty());
    QCOMPARE(taken.size(), std::size_t(32));

    const SecretBytes copy = taken.clone();
    SecretBytes moved = std::move(taken);
    QVERIFY(std::ranges::equal(moved.bytes(), copy.bytes()));
    QVERIFY(moved.bytes().data() != copy.bytes().data());
    moved = SecretBytes(4);
    QVERIFY(std::ranges::equal(moved.bytes(), std::array<unsigned char, 4>{}));
    QVERIFY(SecretBytes().isEmpty());
    QVERIFY(!std::ranges::equal(SecretBytes::random(32).bytes(), SecretBytes::random(32).bytes()));
}

} // namespace companion

QTEST_APPLESS_MAIN(companion::TestSealer)
#include "tst_sealer.moc"
