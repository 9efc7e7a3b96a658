// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every colour that carries text can be read on every ground it stands on (WCAG 2.1, 4.5:1).

#include <look/theme.h>

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace companion;

class ThemeTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textCanBeRead_data()
    {
        QTest::addColumn<QColor>("text");
        QTest::addColumn<QColor>("ground");
        for (const auto &[name, theme] :
             { std::pair{ "light", &Theme::light() }, std::pair{ "dark", &Theme::dark() } }) {
            const std::pair<const char *, QColor> texts[] = {
                { "ink", theme->ink },           { "muted", theme->muted },
                { "accent", theme->accent },     { "note", theme->note },
                { "question", theme->question }, { "practice", theme->practice },
                { "danger", theme->danger },
            };
            for (const auto &[role, colour] : texts) {
                QTest::addRow("%s %s on window", name, role) << colour << theme->window;
                QTest::addRow("%s %s on surface", name, role) << colour << theme->surface;
            }
            QTest::addRow("%s on accent", name) << theme->onAccent << theme->accent;
        }
    }
    void textCanBeRead()
    {
        QFETCH(const QColor, text);
        QFETCH(const QColor, ground);
        QCOMPARE_GE(contrastRatio(text, ground), 4.5);
    }

    void knownRatios()
    {
        QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
        // #777777 on white is the well-known near miss of WCAG's examples: 4.48.
        QVERIFY(qAbs(contrastRatio(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
    }

    void paletteIsTheTheme()
    {
        const QPalette palette = Theme::dark().palette();
        QCOMPARE(palette.color(QPalette::Window), Theme::dark().window);
        QCOMPARE(palette.color(QPalette::Text), Theme::dark().ink);
        QVERIFY(palette.color(QPalette::Disabled, QPalette::Text) != Theme::dark().ink);
    }
};

QTEST_GUILESS_MAIN(ThemeTest)
#include "tst_theme.moc"
