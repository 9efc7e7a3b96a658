// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Transcripts of two cuts: invented talks are cut, lengthened and misheard at random, and where
// each moment went is known.
#include <notes/transcriptalignment.h>

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

namespace {

struct Said {
    QString word;
    Milliseconds at{ 0 };
    std::optional<Milliseconds> before; //!< its moment in the first cut; none when it is new
};

//! Words as people use them: few often, many seldom.
QString randomWord(QRandomGenerator &random)
{
    static const QStringList common{ u"the"_s, u"and"_s,  u"a"_s,    u"to"_s,
                                     u"of"_s,  u"is"_s,   u"it"_s,   u"you"_s,
                                     u"in"_s,  u"that"_s, u"not"_s,  u"safety"_s,
                                     u"so"_s,  u"we"_s,   u"fear"_s, u"what"_s };
    if (random.bounded(100) < 55) {
        return common.at(random.bounded(int(common.size())));
    }
    const int number = int(std::pow(random.generateDouble(), 2) * 3000);
    return u"w"_s + QString::number(number, 36);
}

QList<Said> talk(QRandomGenerator &random, int words)
{
    QList<Said> said;
    Milliseconds at = 2s;
    for (int i = 0; i < words; ++i) {
        said.append({ .word = randomWord(random), .at = at, .before = at });
        at += Milliseconds(random.bounded(250, 550));
        if (random.bounded(400) == 0) { // a pause, an exercise
            at += Milliseconds(random.bounded(3000, 120'000));
        }
    }
    return said;
}

//! Cues of four to twelve words, ending early at a pause.
QList<Cue> cuesOf(const QList<Said> &said, QRandomGenerator &random)
{
    QList<Cue> cues;
    for (qsizetype i = 0; i < said.size();) {
        qsizetype end = std::min(said.size(), i + random.bounded(4, 13));
        for (qsizetype k = i + 1; k < end; ++k) {
            if (said[k].at - said[k - 1].at > 1500ms) {
                end = k;
            }
        }
        QStringList words;
        for (qsizetype k = i; k < end; ++k) {
            words.append(said[k].word);
        }
        words.first()[0] = words.first()[0].toUpper();
        cues.append(
            { .span = { said[i].at, said[end - 1].at + 400ms }, .text = words.join(u' ') + u'.' });
        i = end;
    }
    return cues;
}

//! Another cut: an intro spoken anew, passages gone, others put in, words misheard.
QList<Said> recut(const QList<Said> &first, QRandomGenerator &random)
{
    QList<Said> cut;
    const auto put = [&cut, &random](const QList<Said> &words) {
        for (const Said &word : words) {
            cut.append({ .word = word.word });
        }
        Q_UNUSED(random)
    };
    put(talk(random, random.bounded(0, 400)));
    const qsizetype intro = random.bounded(0, 200);
    QList<qsizetype> cutAt;
    for (qsizetype i = intro; i < first.size();) {
        const int chance = random.bounded(1000);
        if (chance < 1) {
            i += random.bounded(30, 800); // gone
            continue;
        }
        if (chance < 2) {
            put(talk(random, random.bounded(20, 500)));
        }
        const bool misheard = random.bounded(100) < 6;
        cut.append(
            { .word = misheard ? randomWord(random) : first[i].word, .before = first[i].at });
        ++i;
    }
    // Times: as long between words as before where they were neighbours, else an ordinary step.
    Milliseconds at = 1s;
    for (qsizetype i = 0; i < cut.size(); ++i) {
        cut[i].at = at;
        Milliseconds next = 400ms;
        if (i + 1 < cut.size() && cut[i].before && cut[i + 1].before) {
            const Milliseconds step = *cut[i + 1].before - *cut[i].before;
            next = step < 130s ? step : next;
        }
        at += next;
    }
    return cut;
}

QList<Cue> plainCues(const QStringList &texts, Milliseconds each = 5s)
{
    QList<Cue> cues;
    for (const QString &text : texts) {
        const Milliseconds from = each * cues.size();
        cues.append({ .span = { from, from + each }, .text = text });
    }
    return cues;
}

const QStringList lines{
    u"Safety behaviours are things that a person does"_s,
    u"in order to prevent or escape a feared outcome."_s,
    u"Coping strategies, however, help us to go on."_s,
    u"The form alone does not tell them apart;"_s,
    u"only the function can do this, and the belief behind it."_s,
    u"Let us now look at three people in a waiting room."_s,
    u"Each of them breathes slowly, for a different reason."_s,
};

QString printed(const std::optional<TranscriptAlignment::Placed> &placed)
{
    return placed ? formatPosition(placed->position) : u"-"_s;
}

} // namespace

class TestTranscriptAlignment final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void simpleCuts_data();
    void simpleCuts();
    void spellingDoesNotMatter();
    void nothingToAlign();
    void longPausesAreKept();
    void randomCuts_data();
    void randomCuts();
};

void TestTranscriptAlignment::simpleCuts_data()
{
    QTest::addColumn<QStringList>("to");
    QTest::addColumn<QString>("positions"); // of the middles of the seven lines
    QTest::newRow("the same") << lines
                              << u"0:00:02 0:00:07 0:00:12 0:00:17 0:00:22 0:00:27 0:00:32"_s;
    QTest::newRow("first line gone")
        << lines.mid(1) << u"- 0:00:02 0:00:07 0:00:12 0:00:17 0:00:22 0:00:27"_s;
    QTest::newRow("last two gone")
        << lines.first(5) << u"0:00:02 0:00:07 0:00:12 0:00:17 0:00:22 - -"_s;
    QTest::newRow("another introduction")
        << QStringList{ u"Welcome back, dear colleagues, to our second try."_s } + lines
        << u"0:00:07 0:00:12 0:00:17 0:00:22 0:00:27 0:00:32 0:00:37"_s;
    QTest::newRow("middle gone") << lines.first(2) + lines.mid(5)
                                 << u"0:00:02 0:00:07 - - - 0:00:12 0:00:17"_s;
    QTest::newRow("something else")
        << QStringList{ u"An entirely different talk about gardening"_s } << u"- - - - - - -"_s;
}

void TestTranscriptAlignment::simpleCuts()
{
    QFETCH(const QStringList, to);
    QFETCH(const QString, positions);
    const TranscriptAlignment alignment(plainCues(lines), plainCues(to));
    QStringList placed;
    for (int i = 0; i < 7; ++i) {
        placed.append(printed(alignment.place(5s * i + 2500ms)));
    }
    QCOMPARE(placed.join(u' '), positions);
}

void TestTranscriptAlignment::spellingDoesNotMatter()
{
    QStringList other;
    for (const QString &line : lines) {
        other.append(QString(line).toUpper().remove(u'.').remove(u',').replace(u' ', u"  "_s));
    }
    const TranscriptAlignment alignment(plainCues(lines), plainCues(other));
    QCOMPARE(alignment.share(), 1.0);
    QCOMPARE(printed(alignment.place(22s)), u"0:00:22"_s);
}

void TestTranscriptAlignment::nothingToAlign()
{
    QVERIFY(!TranscriptAlignment({}, {}).place(1s));
    QVERIFY(!TranscriptAlignment(plainCues(lines), {}).place(1s));
    QVERIFY(!TranscriptAlignment({}, plainCues(lines)).place(1s));
    QCOMPARE(TranscriptAlignment({}, plainCues(lines)).share(), 0.0);
}

void TestTranscriptAlignment::longPausesAreKept()
{
    QList<Cue> from = plainCues(lines);
    QList<Cue> to = from;
    for (qsizetype i = 4; i < 7; ++i) { // five minutes of exercise after the fourth line
        from[i].span = { from[i].span.from + 5min, from[i].span.to + 5min };
        to[i].span = from[i].span;
    }
    for (Cue &cue : to) {
        cue.span = { cue.span.from + 1min, cue.span.to + 1min };
    }
    const TranscriptAlignment alignment(from, to);
    const auto placed = alignment.place(3min);
    QVERIFY(placed);
    QCOMPARE_LE(std::chrono::abs(placed->position - 4min), 500ms);
}

void TestTranscriptAlignment::randomCuts_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

void TestTranscriptAlignment::randomCuts()
{
    QFETCH(const quint32, seed);
    QRandomGenerator random(seed);
    const QList<Said> first = talk(random, 6000);
    const QList<Said> second = recut(first, random);
    const TranscriptAlignment alignment(cuesOf(first, random), cuesOf(second, random));

    // The truth: where each word of the first cut went.
    QHash<qint64, Milliseconds> went;
    for (const Said &word : second) {
        if (word.before) {
            went.insert(word.before->count(), word.at);
        }
    }
    int kept = 0;
    int placedOfKept = 0;
    int placedOfGone = 0;
    int gone = 0;
    int acrossACue = 0;
    Milliseconds worst = 0ms;
    for (qsizetype i = 0; i + 1 < first.size(); i += 7) {
        const auto there = went.constFind(first[i].at.count());
        const auto placed = alignment.place(first[i].at + 50ms);
        if (there != went.constEnd()) {
            ++kept;
            placedOfKept += placed ? 1 : 0;
            if (placed) {
                // Captions tell times of cues, not of words: where something was put into the
                // midst of a cue, a word of the same cue counts.
                Milliseconds off = std::chrono::abs(placed->position - *there);
                acrossACue += off > 6s ? 1 : 0;
                for (qsizetype k = std::max(qsizetype(0), i - 12);
                     off > 6s && k < std::min(first.size(), i + 13); ++k) {
                    const auto near = went.constFind(first[k].at.count());
                    if (near != went.constEnd()
                        && std::chrono::abs(first[k].at - first[i].at) < 4s) {
                        off = std::min(off, std::chrono::abs(placed->position - *near));
                    }
                }
                worst = std::max(worst, off);
            }
        } else {
            ++gone;
            // Placed all the same: then right beside the cut, whose last words were kept.
            if (placed) {
                ++placedOfGone;
                bool beside = false;
                for (qsizetype k = std::max(qsizetype(0), i - 10);
                     k < std::min(first.size(), i + 11); ++k) {
                    const auto near = went.constFind(first[k].at.count());
                    beside = beside
                        || (near != went.constEnd()
                            && std::chrono::abs(placed->position - *near) < 8s);
                }
                QVERIFY2(beside, qPrintable(formatPosition(first[i].at)));
            }
        }
    }
    qInfo("%d of %d kept moments placed, worst %lld ms off; %d of %d moments that were cut placed "
          "beside the cut",
          placedOfKept, kept, static_cast<long long>(worst.count()), placedOfGone, gone);
    QCOMPARE_GE(placedOfKept, kept * 95 / 100);
    QCOMPARE_LE(worst, 6s); // a cue of twelve words
    QCOMPARE_LE(acrossACue, placedOfKept / 100);
    QCOMPARE_LE(placedOfGone, std::max(3, gone / 10));
}

} // namespace companion

QTEST_GUILESS_MAIN(companion::TestTranscriptAlignment)
#include "tst_transcriptalignment.moc"
