// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <certificate/printablename.h>

#include <QFile>
#include <QFontDatabase>
#include <QHash>
#include <QRawFont>
#include <QTextBoundaryFinder>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

const std::array<QString, 2> &fontFiles()
{
    static const std::array<QString, 2> files{ u":/certificate/fonts/regular.ttf"_s,
                                               u":/certificate/fonts/bold.ttf"_s };
    return files;
}

Result<QByteArray> fontBytes(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(Error::Code::Io, u"built-in font %1: %2"_s.arg(path, file.errorString()));
    }
    return file.readAll();
}

Result<QStringList> loadFonts()
{
    QStringList families;
    for (const QString &path : fontFiles()) {
        const auto bytes = fontBytes(path);
        if (!bytes) {
            return failWith(bytes);
        }
        const int id = QFontDatabase::addApplicationFontFromData(*bytes);
        if (id < 0) {
            return fail(Error::Code::Io, u"built-in font %1 cannot be loaded"_s.arg(path));
        }
        families += QFontDatabase::applicationFontFamilies(id);
    }
    families.removeDuplicates();
    return families;
}

bool allFontsHold(char32_t character)
{
    for (const QString &path : fontFiles()) {
        const auto bytes = fontBytes(path);
        QRawFont font;
        if (bytes) {
            font.loadFromData(*bytes, 10, QFont::PreferNoHinting);
        }
        if (!font.isValid() || !font.supportsCharacter(character)) {
            return false;
        }
    }
    return true;
}

// Asked at every keystroke of a name, so each character's answer is kept.
bool isPrintable(char32_t character)
{
    static QHash<char32_t, bool> known;
    const auto found = known.constFind(character);
    if (found != known.cend()) {
        return *found;
    }
    // What these stand for lies outside the text: nothing to print, or nobody knows what.
    const auto category = QChar::category(character);
    const bool printable = character != QChar::ReplacementCharacter
        && category != QChar::Other_Control && category != QChar::Other_Format
        && category != QChar::Other_PrivateUse && category != QChar::Other_Surrogate
        && category != QChar::Other_NotAssigned && category != QChar::Separator_Line
        && category != QChar::Separator_Paragraph && allFontsHold(character);
    known.insert(character, printable);
    return printable;
}

// A character that shows nothing by itself is named by its number.
QString nameOf(const QString &cluster)
{
    const char32_t first
        = cluster.size() == 1 ? cluster.at(0).unicode() : char32_t(cluster.toUcs4().constFirst());
    if (QChar::isPrint(first) && !QChar::isSpace(first)
        && QChar::category(first) != QChar::Other_PrivateUse) {
        return cluster;
    }
    return u"U+"_s + QString::number(uint(first), 16).toUpper().rightJustified(4, u'0');
}

} // namespace

Result<QStringList> certificateFontFamilies()
{
    static const Result<QStringList> families = loadFonts();
    return families;
}

QStringList unprintableCharacters(const QString &text)
{
    QStringList found;
    QTextBoundaryFinder clusters(QTextBoundaryFinder::Grapheme, text);
    while (clusters.position() < text.size()) {
        const qsizetype from = clusters.position();
        const qsizetype to = clusters.toNextBoundary();
        const QString cluster = text.sliced(from, to - from);
        // Composed, because a font may hold ŵ and not the loose circumflex, or the other way about.
        const auto printed = [](const QString &form) {
            const auto characters = form.toUcs4();
            return std::all_of(characters.cbegin(), characters.cend(),
                               [](uint c) { return isPrintable(c); });
        };
        if (!printed(cluster.normalized(QString::NormalizationForm_C))
            && !printed(cluster.normalized(QString::NormalizationForm_D))) {
            found.append(nameOf(cluster));
        }
    }
    found.removeDuplicates();
    return found;
}

} // namespace companion
