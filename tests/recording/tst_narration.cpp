// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// From a sentence to sound: respelling, cleaning for the voice, trimming at the edges.
#include <QTemporaryDir>
#include <QtEndian>
#include <QTest>

#include <sound.h>
#include <spokentext.h>

using namespace Qt::Literals::StringLiterals;
using namespace companion;
using namespace std::chrono_literals;

namespace {

//! A WAVE file of 16-bit mono samples.
QByteArray wave(const QList<qint16> &samples, quint32 rate, quint16 channels = 1)
{
    QByteArray bytes("RIFF\0\0\0\0WAVEfmt ", 16);
    const auto add32 = [&](quint32 value) {
        const quint32 v = qToLittleEndian(value);
        bytes.append(reinterpret_cast<const char *>(&v), 4);
    };
    const auto add16 = [&](quint16 value) {
        const quint16 v = qToLittleEndian(value);
        bytes.append(reinterpret_cast<const char *>(&v), 2);
    };
    add32(16);
    add16(1);
    add16(channels);
    add32(rate);
    add32(rate * 2);
    add16(2);
    add16(16);
    bytes += "data";
    add32(quint32(samples.size() * 2));
    for (const qint16 sample : samples) {
        add16(quint16(sample));
    }
    return bytes;
}

} // namespace

class TestNarration final : public QObject {
    Q_OBJECT

private slots:
    void respells_data();
    void respells();
    void refusesABadList();
    void readsTheBundledList();
    void trimsAndFades();
    void refusesOtherSound();
    void layAndWriteBack();
};

void TestNarration::respells_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("spoken");
    const auto row = [](const char *name, const QString &sentence, const QString &spoken) {
        QTest::newRow(name) << sentence << spoken;
    };
    row("word", u"Ngozi laughs."_s, u"en-goh-zee laughs."_s);
    row("possessive", u"Ngozi’s essay."_s, u"en-goh-zee's essay."_s);
    row("inside a word", u"Ngozian."_s, u"Ngozian."_s);
    row("capitals as written", u"How nice, says NICE."_s, u"How nice, says N I C E."_s);
    row("any case", u"Rosacea and rosacea."_s, u"row-zay-sha and row-zay-sha."_s);
    row("by its neighbours", u"I won't read them. She read widely."_s,
        u"I won't reed them. She read widely."_s);
    row("quotes go", u"“It works,” she says."_s, u"It works, she says."_s);
    row("single quotes go, apostrophes stay", u"Don't say ‘never’ to the girls' team."_s,
        u"Don't say never to the girls team."_s);
    row("dashes and ellipses breathe", u"Well … perhaps – or not; so be it …"_s,
        u"Well, perhaps, or not, so be it."_s);
    row("comma before stop", u"Really …?"_s, u"Really?"_s);
    row("numbers keep commas", u"In 13,400 words."_s, u"In 13,400 words."_s);
}

void TestNarration::respells()
{
    QFETCH(QString, sentence);
    const auto list = Pronunciation::parse("# list\nNgozi = en-goh-zee\nNICE = N I C E\n\nrosacea "
                                           "= row-zay-sha\nread them = reed them\n",
                                           u"p"_s);
    QVERIFY(list);
    QTEST(spokenText(sentence, *list), "spoken");
}

void TestNarration::refusesABadList()
{
    const auto list = Pronunciation::parse("# ok\nNgozi en-goh-zee\n", u"pronunciation.txt"_s);
    QVERIFY(!list);
    QCOMPARE(list.error().place, u"line 2"_s);
}

void TestNarration::readsTheBundledList()
{
    const auto list = Pronunciation::read(QStringLiteral(RECORDING_FOLDER "/pronunciation.txt"));
    QVERIFY2(list, list ? "" : qPrintable(list.error().place));
    QCOMPARE(spokenText(u"Callum has rosacea and CBT."_s, *list),
             u"Callum has row-zay-sha and C B T."_s);
}

void TestNarration::trimsAndFades()
{
    // 100 ms of silence, 200 ms of sound, 300 ms of silence
    QList<qint16> samples(16 * 600);
    for (qsizetype i = 16 * 100; i < 16 * 300; ++i) {
        samples[i] = 8000;
    }
    QTemporaryDir folder;
    QFile file(folder.filePath(u"a.wav"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(wave(samples, 16000));
    file.close();
    const auto sound = Sound::read(file.fileName());
    QVERIFY(sound);
    QCOMPARE(sound->length(), 600ms);
    QCOMPARE(sound->trimmed().length(), 250ms); // 25 ms are left at both ends
    QCOMPARE(Sound(16000).trimmed().length(), 0ms);
}

void TestNarration::refusesOtherSound()
{
    QTemporaryDir folder;
    const auto tryBytes = [&](const QByteArray &bytes) {
        QFile file(folder.filePath(u"b.wav"_s));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush()
            ? Sound::read(file.fileName())
            : Result<Sound>(fail(Error::Code::Io, u"test"_s));
    };
    QCOMPARE(tryBytes("nonsense").error().code, Error::Code::Invalid);
    QCOMPARE(tryBytes(wave({ 1, 2, 3, 4 }, 16000, 2)).error().code, Error::Code::Invalid);
    QVERIFY(tryBytes(wave({ 1, 2, 3, 4 }, 16000)));
    QCOMPARE(Sound::read(u"/nowhere.wav"_s).error().code, Error::Code::Io);
}

void TestNarration::layAndWriteBack()
{
    QTemporaryDir folder;
    Sound sound(16000);
    sound.padTo(1500ms);
    sound.padTo(1000ms); // shorter: nothing happens
    QCOMPARE(sound.length(), 1500ms);
    Sound more(16000);
    more.padTo(250ms);
    sound.append(more);
    QVERIFY(sound.write(folder.filePath(u"c.wav"_s)));
    const auto back = Sound::read(folder.filePath(u"c.wav"_s));
    QVERIFY(back);
    QCOMPARE(back->length(), 1750ms);
    QCOMPARE(back->rate(), 16000);
}

QTEST_APPLESS_MAIN(TestNarration)
#include "tst_narration.moc"
