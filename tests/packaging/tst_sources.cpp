// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Rules about the source files that no compiler checks: who may include whom, words that must not
// occur, files that must be named, headed and numbered.

#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString sourceFolder = QStringLiteral(SOURCE_FOLDER);

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList filesIn(const QString &folder, const QStringList &patterns)
{
    QStringList files;
    QDirIterator walk(sourceFolder + u'/' + folder, patterns, QDir::Files,
                      QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        files << walk.next();
    }
    files.sort();
    return files;
}

QStringList codeIn(const QString &folder) { return filesIn(folder, { u"*.cpp"_s, u"*.h"_s }); }

QString shortName(const QString &path) { return QDir(sourceFolder).relativeFilePath(path); }

//! What each module may include besides itself: the arrows of the architecture.
const QHash<QString, QStringList> &allowedIncludes()
{
    static const QStringList domain{ u"base"_s,    u"look"_s,        u"storage"_s,  u"vault"_s,
                                     u"course"_s,  u"playback"_s,    u"progress"_s, u"notes"_s,
                                     u"desktop"_s, u"certificate"_s, u"marks"_s,    u"recordings"_s,
                                     u"room"_s };
    static const QHash<QString, QStringList> table{
        { u"base"_s, {} },
        { u"precompiled"_s, { u"base"_s } },
        { u"look"_s, { u"base"_s } },
        { u"storage"_s, { u"base"_s } },
        { u"vault"_s, { u"base"_s, u"storage"_s } },
        { u"media"_s, { u"base"_s } },
        { u"course"_s, { u"base"_s, u"media"_s } },
        { u"playback"_s, { u"base"_s, u"media"_s } },
        { u"progress"_s, { u"base"_s, u"storage"_s, u"course"_s, u"playback"_s } },
        { u"notes"_s, { u"base"_s, u"storage"_s, u"vault"_s, u"course"_s, u"marks"_s } },
        { u"desktop"_s, { u"base"_s, u"playback"_s } },
        { u"room"_s, { u"base"_s, u"storage"_s, u"vault"_s, u"course"_s } },
        { u"marks"_s, { u"base"_s, u"storage"_s, u"vault"_s, u"playback"_s } },
        { u"certificate"_s,
          { u"base"_s, u"look"_s, u"storage"_s, u"vault"_s, u"progress"_s, u"course"_s } },
        { u"recordings"_s, { u"base"_s, u"media"_s, u"storage"_s, u"course"_s } },
        { u"workspace"_s, domain },
        { u"ui"_s, domain + QStringList{ u"workspace"_s } },
    };
    return table;
}

QStringList matchesIn(const QStringList &files, const QRegularExpression &pattern)
{
    QStringList found;
    for (const QString &path : files) {
        const QStringList lines = contentOf(path).split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (pattern.match(lines[i]).hasMatch()) {
                found << u"%1:%2: %3"_s.arg(shortName(path)).arg(i + 1).arg(lines[i].trimmed());
            }
        }
    }
    return found;
}

} // namespace

class SourcesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyModuleHasARow();
    void includesFollowTheArchitecture_data();
    void includesFollowTheArchitecture();
    void forbiddenWords_data();
    void forbiddenWords();
    void onlyTheWindowsLinkWidgets();
    void filesAreHeaded();
    void migrationsAreNumberedAndShipped();
    void everyNamedIconExists();
    void everyIconIsRecoloured();
    void germanEllipsesStandApart();
};

void SourcesTest::everyModuleHasARow()
{
    const QStringList modules
        = QDir(sourceFolder + u"/app"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QVERIFY(modules.contains(u"base"_s));
    for (const QString &module : modules) {
        QVERIFY2(allowedIncludes().contains(module), qPrintable(module));
    }
}

void SourcesTest::includesFollowTheArchitecture_data()
{
    QTest::addColumn<QString>("module");
    for (const QString &module : allowedIncludes().keys()) {
        QTest::newRow(qPrintable(module)) << module;
    }
}

void SourcesTest::includesFollowTheArchitecture()
{
    QFETCH(const QString, module);
    static const QRegularExpression include(uR"(^\s*#include\s*[<"](?:\.\./)*(\w+)/)"_s,
                                            QRegularExpression::MultilineOption);
    const QStringList files = codeIn(u"app/"_s + module);
    QVERIFY(!files.isEmpty());
    QStringList wrong;
    for (const QString &path : files) {
        auto matches = include.globalMatch(contentOf(path));
        while (matches.hasNext()) {
            const QString other = matches.next().captured(1);
            if (other != module && allowedIncludes().contains(other)
                && !allowedIncludes().value(module).contains(other)) {
                wrong << shortName(path) + u" includes "_s + other;
            }
        }
    }
    QCOMPARE(wrong, QStringList());
}

void SourcesTest::forbiddenWords_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("exempt");
    QTest::newRow("string-based connections") << uR"(\b(SIGNAL|SLOT)\s*\()"_s << QString();
    QTest::newRow("nested event loops") << uR"(\bprocessEvents\b|\bQEventLoop\b)"_s << QString();
    QTest::newRow("queries outside storage") << uR"(\bQSqlQuery\b)"_s << u"app/storage/"_s;
    QTest::newRow("network")
        << uR"(\bQ(NetworkAccessManager|TcpSocket|TcpServer|UdpSocket|SslSocket)\b)"_s << QString();
    QTest::newRow("old smart pointers") << uR"(\bQ(Scoped|Shared)Pointer\b)"_s << QString();
    QTest::newRow("unfinished work") << uR"(\b(TODO|FIXME|XXX)\b)"_s << QString();
}

void SourcesTest::forbiddenWords()
{
    QFETCH(const QString, pattern);
    QFETCH(const QString, exempt);
    QStringList files = codeIn(u"app"_s);
    QVERIFY(!files.isEmpty());
    files.removeIf([&exempt](const QString &path) {
        return !exempt.isEmpty() && shortName(path).startsWith(exempt);
    });
    QCOMPARE(matchesIn(files, QRegularExpression(pattern)), QStringList());
}

void SourcesTest::onlyTheWindowsLinkWidgets()
{
    static const QRegularExpression widgets(u"Qt6::(Widgets|MultimediaWidgets|Network)"_s);
    QStringList files = filesIn(u"app"_s, { u"CMakeLists.txt"_s });
    files.removeIf([](const QString &path) { return shortName(path).startsWith(u"app/ui/"_s); });
    QVERIFY(!files.isEmpty());
    QCOMPARE(matchesIn(files, widgets), QStringList());
}

void SourcesTest::filesAreHeaded()
{
    static const QRegularExpression lowerCase(u"^[a-z0-9_]+\\.(cpp|h)$"_s);
    QStringList wrong;
    for (const QString &folder : { u"app"_s, u"tests"_s, u"resources"_s }) {
        for (const QString &path : codeIn(folder)) {
            const QString content = contentOf(path);
            if (!content.startsWith(
                    u"// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors\n"
                    "// SPDX-License-Identifier: GPL-3.0-or-later\n"_s)) {
                wrong << shortName(path) + u": licence lines"_s;
            }
            if (path.endsWith(u".h"_s) && !content.contains(u"\n#pragma once\n"_s)) {
                wrong << shortName(path) + u": #pragma once"_s;
            }
            if (!lowerCase.match(path.section(u'/', -1)).hasMatch()) {
                wrong << shortName(path) + u": file name"_s;
            }
        }
    }
    QCOMPARE(wrong, QStringList());
}

void SourcesTest::migrationsAreNumberedAndShipped()
{
    const QStringList files = QDir(sourceFolder + u"/resources/migrations"_s)
                                  .entryList({ u"*"_s }, QDir::Files, QDir::Name);
    QVERIFY(!files.isEmpty());
    for (qsizetype i = 0; i < files.size(); ++i) {
        QCOMPARE(files[i], u"%1.sql"_s.arg(i + 1, 4, 10, QLatin1Char('0')));
    }
    QCOMPARE(QDir(u":/migrations"_s).entryList(QDir::Files, QDir::Name), files);
}

void SourcesTest::everyNamedIconExists()
{
    // icon(u"play"_s), and the second argument of the action tables: act(PlayPause, u"play"_s, tr(
    static const QRegularExpression named(
        uR"x(\bicon\(\s*u"([a-z0-9-]+)"_s|,\s*u"([a-z0-9-]+)"_s,\s*tr\()x"_s);
    QSet<QString> names;
    for (const QString &path : codeIn(u"app/ui"_s)) {
        auto matches = named.globalMatch(contentOf(path));
        while (matches.hasNext()) {
            const auto match = matches.next();
            names << match.captured(1) + match.captured(2);
        }
    }
    QVERIFY(names.contains(u"play"_s));
    QStringList missing;
    for (const QString &name : std::as_const(names)) {
        if (!QFile::exists(sourceFolder + u"/resources/icons/%1.svg"_s.arg(name))) {
            missing << name;
        }
    }
    QCOMPARE(missing, QStringList());
}

void SourcesTest::everyIconIsRecoloured()
{
    const QDir folder(sourceFolder + u"/resources/icons"_s);
    const QStringList icons = folder.entryList({ u"*.svg"_s }, QDir::Files);
    QVERIFY(!icons.isEmpty());
    for (const QString &name : icons) {
        const QString content = contentOf(folder.filePath(name));
        QVERIFY2(content.contains(u"stroke=\"currentColor\""_s), qPrintable(name));
        QVERIFY2(content.contains(u"viewBox=\"0 0 20 20\""_s), qPrintable(name));
        QVERIFY2(!content.contains(u"#0"_s) && !content.contains(u"<text"_s), qPrintable(name));
    }
}

//! After a whole word, as German sets them; joined they would stand for letters left out.
void SourcesTest::germanEllipsesStandApart()
{
    static const QRegularExpression joined(uR"(<translation>.*\w…)"_s,
                                           QRegularExpression::UseUnicodePropertiesOption);
    const QStringList files = filesIn(u"translations"_s, { u"companion_de.ts"_s });
    QCOMPARE(files.size(), 1);
    QCOMPARE(matchesIn(files, joined), QStringList());
}

QTEST_GUILESS_MAIN(SourcesTest)
#include "tst_sources.moc"
