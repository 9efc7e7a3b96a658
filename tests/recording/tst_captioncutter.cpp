// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Captions: two lines of 42 characters, 1 to 7 seconds, at most 20 characters a second.
#include <course/captiontrack.h>

#include <QRandomGenerator>
#include <QTest>

#include <captioncutter.h>

using namespace Qt::Literals::StringLiterals;
using namespace companion;
using namespace std::chrono_literals;

namespace {

//! Speech of about 14 characters a second with short gaps, as a calm voice has it.
QList<SpokenSentence> spoken(const QStringList &sentences, Milliseconds gap = 380ms)
{
    QList<SpokenSentence> result;
    Milliseconds now = 1000ms;
    for (const QString &text : sentences) {
        const auto length = Milliseconds(std::max<qint64>(450, text.size() * 1000 / 14));
        result.append({ .text = text, .span = { now, now + length } });
        now += length + gap;
    }
    return result;
}

QString print(const QList<Cue> &cues)
{
    QStringList lines;
    for (const Cue &cue : cues) {
        lines << QString(cue.text).replace(u'\n', u'/');
    }
    return lines.join(u" | "_s);
}

//! What is wrong with these captions, or nothing.
QString faultIn(const QList<Cue> &cues)
{
    Milliseconds previous{ 0 };
    for (const Cue &cue : cues) {
        const QStringList lines = cue.text.split(u'\n');
        const auto length = cue.span.length();
        const double rate = double(cue.text.size()) / (double(length.count()) / 1000);
        if (lines.size() > 2) {
            return u"more than two lines: "_s + cue.text;
        }
        for (const QString &line : lines) {
            if (line.size() > 42 || line.isEmpty() || line != line.trimmed()) {
                return u"line of %1 characters: %2"_s.arg(line.size()).arg(line);
            }
        }
        if (length < 1000ms || length > 7000ms) {
            return u"stands %1 ms: %2"_s.arg(length.count()).arg(cue.text);
        }
        if (rate > 20.05) {
            return u"%1 characters a second: %2"_s.arg(rate).arg(cue.text);
        }
        if (cue.span.from < previous) {
            return u"begins before the one above ends: "_s + cue.text;
        }
        previous = cue.span.to;
    }
    return {};
}

} // namespace

class TestCaptions final : public QObject {
    Q_OBJECT

private slots:
    void cuts_data();
    void cuts();
    void followsTheSpeech();
    void keepsLimitsForRandomSpeech();
    void writesWhatTheAppReads();
};

void TestCaptions::cuts_data()
{
    QTest::addColumn<QStringList>("sentences");
    QTest::addColumn<QString>("captions");
    QTest::newRow("one line") << QStringList{ u"So, where are you starting from?"_s }
                              << u"So, where are you starting from?"_s;
    QTest::newRow("two lines at the comma")
        << QStringList{ u"When it does, please take it to your supervisor."_s }
        << u"When it does,/please take it to your supervisor."_s;
    QTest::newRow("brief ones join")
        << QStringList{ u"Yes."_s, u"It does."_s, u"And they would mean it."_s }
        << u"Yes. It does. | And they would mean it."_s;
    QTest::newRow("long one is cut at the clause") << QStringList{
        u"It does not replace your judgement, your local policy or national guidance, and it confers no licence or accreditation."_s
    } << u"It does not replace your judgement,/your local policy or national guidance, | and it confers no licence/or accreditation."_s;
}

void TestCaptions::cuts()
{
    QFETCH(QStringList, sentences);
    const QList<Cue> cues = cutCaptions(spoken(sentences));
    QTEST(print(cues), "captions");
    QCOMPARE(faultIn(cues), QString());
}

void TestCaptions::followsTheSpeech()
{
    const QList<SpokenSentence> speech
        = spoken({ u"The first is to define, and that is humbler than it sounds."_s,
                   u"A second one follows soon."_s },
                 3000ms);
    const QList<Cue> cues = cutCaptions(speech);
    QCOMPARE(cues.size(), 2);
    QCOMPARE(cues.at(0).span.from, speech.at(0).span.from);
    QCOMPARE(cues.at(1).span.from, speech.at(1).span.from);
    // It stands on for a moment and then leaves the silence empty.
    QVERIFY(cues.at(0).span.to > speech.at(0).span.to);
    QVERIFY(cues.at(0).span.to < speech.at(1).span.from - 1000ms);
}

void TestCaptions::keepsLimitsForRandomSpeech()
{
    const QStringList words{ u"a"_s,
                             u"safety"_s,
                             u"behaviour"_s,
                             u"is"_s,
                             u"what"_s,
                             u"someone"_s,
                             u"does,"_s,
                             u"because"_s,
                             u"they"_s,
                             u"fear"_s,
                             u"disconfirmation"_s,
                             u"and"_s,
                             u"of"_s,
                             u"cognitive-behavioural"_s,
                             u"then;"_s,
                             u"it"_s };
    QRandomGenerator random(20251114);
    for (int round = 0; round < 150; ++round) {
        QStringList sentences;
        qsizetype characters = 0;
        for (int s = 0; s < 12; ++s) {
            QStringList sentence;
            const int count = random.bounded(1, 40);
            for (int w = 0; w < count; ++w) {
                sentence << words.at(random.bounded(int(words.size())));
            }
            sentences << sentence.join(u' ') + u'.';
            characters += sentences.last().simplified().remove(u' ').size();
        }
        const QList<Cue> cues
            = cutCaptions(spoken(sentences, Milliseconds(random.bounded(300, 1500))));
        QCOMPARE(faultIn(cues), QString());
        qsizetype kept = 0;
        for (const Cue &cue : cues) {
            kept += QString(cue.text).remove(u' ').remove(u'\n').size();
        }
        QCOMPARE(kept, characters); // not a word is lost
    }
}

void TestCaptions::writesWhatTheAppReads()
{
    const QList<Cue> cues = cutCaptions(
        spoken({ u"Less < more & \"quoted\" > plain."_s, u"Café, naïve – and Ngozi."_s }, 2000ms));
    const QByteArray vtt = writeVtt(cues, u"About the voice"_s);
    QVERIFY(vtt.startsWith("WEBVTT\n\nNOTE About the voice\n\n00:00:01.000 --> "));
    const auto track = CaptionTrack::parse(vtt, u"captions.en.vtt"_s);
    QVERIFY(track);
    QCOMPARE(track->droppedCues(), 0);
    QCOMPARE(track->cues(), cues);
}

QTEST_APPLESS_MAIN(TestCaptions)
#include "tst_captioncutter.moc"
