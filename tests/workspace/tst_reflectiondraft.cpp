// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The reflection is on disk soon after the last key, and an unreadable one is never overwritten.

#include <support/fakeclock.h>
#include <support/testdatabase.h>
#include <vault/sealer.h>
#include <workspace/reflectiondraft.h>

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace companion;

namespace {
const CourseId course{ u"course"_s };
const QString boxLength = u"SELECT length(box) FROM reflection"_s;
} // namespace

class ReflectionDraftTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isOnDiskWithin300MsOfTheLastKey()
    {
        TestDatabase data;
        FakeClock clock;
        const Sealer sealer(SecretBytes::random(Sealer::keySize));
        ReflectionDraft draft(data.database(), clock.clock(), course);
        draft.setSealer(&sealer);
        draft.setText(u"What I learnt."_s);
        QElapsedTimer sinceKey;
        sinceKey.start();
        QVERIFY(draft.state() == ReflectionDraft::State::Writing);
        QVERIFY(data.committed(boxLength).isNull());
        QTRY_VERIFY_WITH_TIMEOUT(!data.committed(boxLength).isNull(), 300);
        QCOMPARE_LE(sinceKey.elapsed(), 300);
        QTRY_VERIFY(draft.state() == ReflectionDraft::State::Kept);
        QCOMPARE(data.committed(u"SELECT words FROM reflection"_s), u"3"_s);
    }

    void nextRunFindsTheText()
    {
        TestDatabase data;
        FakeClock clock;
        const Sealer sealer(SecretBytes::random(Sealer::keySize));
        {
            ReflectionDraft draft(data.database(), clock.clock(), course);
            draft.setSealer(&sealer);
            draft.setText(u"Ask what the act is for – ŵ."_s);
            QVERIFY(draft.flush());
        }
        ReflectionDraft next(data.database(), clock.clock(), course);
        next.setSealer(&sealer);
        QCOMPARE(next.text(), u"Ask what the act is for – ŵ."_s);
        QVERIFY(next.state() == ReflectionDraft::State::Kept);
    }

    void anotherKeyNeitherShowsNorOverwrites()
    {
        TestDatabase data;
        FakeClock clock;
        const Sealer sealer(SecretBytes::random(Sealer::keySize));
        const Sealer other(SecretBytes::random(Sealer::keySize));
        ReflectionDraft draft(data.database(), clock.clock(), course);
        draft.setSealer(&sealer);
        draft.setText(u"Mine."_s);
        QVERIFY(draft.flush());
        const QString before = data.committed(u"SELECT hex(box) FROM reflection"_s);

        draft.setSealer(&other);
        QVERIFY(draft.state() == ReflectionDraft::State::Locked);
        QVERIFY(draft.error().has_value());
        draft.setText(u"Overwritten?"_s);
        QVERIFY(draft.flush());
        QCOMPARE(data.committed(u"SELECT hex(box) FROM reflection"_s), before);
    }

    void fullDiskKeepsTheTextAndSaysSo()
    {
        TestDatabase data;
        FakeClock clock;
        const Sealer sealer(SecretBytes::random(Sealer::keySize));
        ReflectionDraft draft(data.database(), clock.clock(), course);
        draft.setSealer(&sealer);
        const QString pages = data.committed(u"PRAGMA page_count"_s);
        QVERIFY(data.database().execute(u"PRAGMA max_page_count = %1"_s.arg(pages)));
        draft.setText(u"long "_s.repeated(100'000));
        QVERIFY(!draft.flush());
        QVERIFY(draft.state() == ReflectionDraft::State::NotKept);
        QVERIFY(draft.error()->code == Error::Code::DiskFull);
        QVERIFY(data.database().execute(u"PRAGMA max_page_count = 1000000"_s));
        QTRY_VERIFY_WITH_TIMEOUT(draft.state() == ReflectionDraft::State::Kept, 5000); // by itself
        QCOMPARE(draft.words(), 100'000);
    }
};

QTEST_GUILESS_MAIN(ReflectionDraftTest)
#include "tst_reflectiondraft.moc"
