// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <course/scriptblock.h>
#include <course/sentences.h>
#include <course/sessionscript.h>

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QStringDecoder>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

//! Walks over the lines of a script and remembers where it is, so that every fault can name its
//! place.
class ScriptParser final {
public:
    ScriptParser(const QString &text, QString fileName)
        : m_lines(text.split(u'\n'))
        , m_fileName(std::move(fileName))
    {
    }

    Result<SessionScript> parse();

private:
    [[nodiscard]] ScriptPlace at(int line) const { return { m_fileName, line }; }
    [[nodiscard]] tl::unexpected<Error> fault(int line, const QString &reason) const
    {
        return at(line).fault(reason);
    }
    [[nodiscard]] bool atEnd() const { return m_next >= m_lines.size(); }
    [[nodiscard]] QString current() const { return m_lines.at(m_next).trimmed(); }
    [[nodiscard]] int lineNumber() const { return int(m_next) + 1; }

    [[nodiscard]] Result<> skipBlankAndComments();
    [[nodiscard]] Result<> readTitle();
    [[nodiscard]] Result<> readFencedBlock();
    [[nodiscard]] Result<QJsonObject> readJson(int fenceLine);
    [[nodiscard]] Result<> readParagraph();
    [[nodiscard]] Result<ScriptSentence> readSentence(const QString &raw, int line) const;

    template <typename Block> [[nodiscard]] Result<> add(const Result<Block> &block, int line);

    QStringList m_lines;
    QString m_fileName;
    qsizetype m_next = 0;
    QSet<QString> m_ids;
    bool m_hasSlide = false;
    bool m_hasFill = false;
    SessionScript m_script;
};

Result<SessionScript> ScriptParser::parse()
{
    if (const Result<> step = skipBlankAndComments(); !step) {
        return failWith(step);
    }
    if (const Result<> step = readTitle(); !step) {
        return failWith(step);
    }
    while (true) {
        if (const Result<> step = skipBlankAndComments(); !step) {
            return failWith(step);
        }
        if (atEnd()) {
            break;
        }
        const Result<> step = current().startsWith("```"_L1) ? readFencedBlock() : readParagraph();
        if (!step) {
            return failWith(step);
        }
    }
    if (!m_hasSlide) {
        return fault(int(m_lines.size()), u"the script has no slide"_s);
    }
    return m_script;
}

Result<> ScriptParser::skipBlankAndComments()
{
    while (!atEnd()) {
        if (current().isEmpty()) {
            ++m_next;
            continue;
        }
        if (!current().startsWith("<!--"_L1)) {
            return {};
        }
        const int first = lineNumber();
        while (!atEnd() && !current().contains("-->"_L1)) {
            ++m_next;
        }
        if (atEnd()) {
            return fault(first, u"the comment that begins here is never closed with -->"_s);
        }
        if (current().indexOf("-->"_L1) + 3 < current().size()) {
            return fault(lineNumber(), u"nothing may stand behind --> on its line"_s);
        }
        ++m_next;
    }
    return {};
}

Result<> ScriptParser::readTitle()
{
    static const QRegularExpression pattern(u"^# +([A-Za-z0-9][A-Za-z0-9_-]*) +· +(\\S.*)$"_s);
    const QRegularExpressionMatch match
        = atEnd() ? QRegularExpressionMatch() : pattern.match(current());
    if (!match.hasMatch()) {
        return fault(qMin(lineNumber(), int(m_lines.size())),
                     u"expected the chapter's title as \"# C01 · Title\""_s);
    }
    m_script.chapter = { match.captured(1) };
    m_script.title = match.captured(2);
    ++m_next;
    return {};
}

Result<> ScriptParser::readFencedBlock()
{
    const int fenceLine = lineNumber();
    const QString kind = current().mid(3).trimmed();
    ++m_next;
    const Result<QJsonObject> json = readJson(fenceLine);
    if (!json) {
        return failWith(json);
    }
    if (kind == "slide"_L1) {
        m_hasSlide = true;
        return add(readScriptSlide(*json, at(fenceLine)), fenceLine);
    }
    if (!m_hasSlide) {
        return fault(fenceLine, u"a slide must come before anything else"_s);
    }
    if (kind == "pause"_L1) {
        return add(readScriptPause(*json, at(fenceLine)), fenceLine);
    }
    if (kind == "exercise"_L1) {
        const Result<ScriptExercise> exercise = readScriptExercise(*json, at(fenceLine));
        if (exercise && exercise->fill && std::exchange(m_hasFill, true)) {
            return fault(fenceLine, u"only one exercise of a chapter may have \"fill\""_s);
        }
        return add(exercise, fenceLine);
    }
    return fault(fenceLine,
                 u"unknown block \"%1\"; known are slide, pause and exercise"_s.arg(kind));
}

Result<QJsonObject> ScriptParser::readJson(int fenceLine)
{
    QByteArray bytes;
    while (!atEnd() && current() != "```"_L1) {
        bytes += m_lines.at(m_next).toUtf8() + '\n';
        ++m_next;
    }
    if (atEnd()) {
        return fault(fenceLine, u"the block that begins here is never closed with ```"_s);
    }
    ++m_next;
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (problem.error != QJsonParseError::NoError) {
        const auto line = fenceLine + 1 + bytes.left(problem.offset).count('\n');
        return fault(int(line), u"not valid JSON: %1"_s.arg(problem.errorString()));
    }
    if (!document.isObject()) {
        return fault(fenceLine, u"the block must hold one JSON object"_s);
    }
    return document.object();
}

Result<> ScriptParser::readParagraph()
{
    const int line = lineNumber();
    if (!m_hasSlide) {
        return fault(line, u"a slide must come before the first paragraph"_s);
    }
    QStringList words;
    while (!atEnd() && !current().isEmpty() && !current().startsWith("```"_L1)) {
        static const QRegularExpression markup(u"^(#|>|[-*+] |\\d+\\. |\\||<)|[*_`<>|]"_s);
        if (markup.match(current()).hasMatch()) {
            return fault(
                lineNumber(),
                u"narration is plain paragraphs: no headings, lists, emphasis or markup"_s);
        }
        words.append(current());
        ++m_next;
    }
    ScriptParagraph paragraph{ .line = line };
    for (const QString &raw : splitSentences(words.join(u' ').simplified())) {
        Result<ScriptSentence> sentence = readSentence(raw, line);
        if (!sentence) {
            return failWith(sentence);
        }
        paragraph.sentences.append(*std::move(sentence));
    }
    m_script.blocks.append(std::move(paragraph));
    return {};
}

Result<ScriptSentence> ScriptParser::readSentence(const QString &raw, int line) const
{
    static const QRegularExpression group(u" ?\\[((?:[A-Z]\\d{2,3})(?:, ?[A-Z]\\d{2,3})*)\\]"_s);
    static const QRegularExpression comma(u", ?"_s);
    if (raw.startsWith(u'[')) {
        return fault(line, u"reference ids stand before the full stop: %1"_s.arg(raw));
    }
    ScriptSentence sentence{ .text = raw };
    for (auto match = group.match(sentence.text); match.hasMatch();
         match = group.match(sentence.text)) {
        sentence.references += match.captured(1).split(comma);
        sentence.text.remove(match.capturedStart(), match.capturedLength());
    }
    sentence.text = sentence.text.simplified();
    if (sentence.text.contains(u'[') || sentence.text.contains(u']')) {
        return fault(
            line,
            u"square brackets hold reference ids only, as [R01] or [R01, X34]: %1"_s.arg(raw));
    }
    static const QRegularExpression letterOrDigit(u"[\\p{L}\\p{N}]"_s);
    if (!letterOrDigit.match(sentence.text).hasMatch()) {
        return fault(line, u"a sentence without words: %1"_s.arg(raw));
    }
    return sentence;
}

template <typename Block> Result<> ScriptParser::add(const Result<Block> &block, int line)
{
    if (!block) {
        return failWith(block);
    }
    if constexpr (requires { block->id; }) {
        if (m_ids.contains(block->id)) {
            return fault(line, u"the id \"%1\" is used twice"_s.arg(block->id));
        }
        m_ids.insert(block->id);
    }
    m_script.blocks.append(*block);
    return {};
}

} // namespace

Result<SessionScript> parseSessionScript(const QByteArray &markdown, const QString &fileName)
{
    QStringDecoder decode(QStringDecoder::Utf8);
    QString text = decode(markdown);
    if (decode.hasError()) {
        return fail(Error::Code::Invalid, u"not UTF-8 text"_s, fileName, u"line 1"_s);
    }
    text.replace(u"\r\n"_s, u"\n"_s);
    return ScriptParser(text, fileName).parse();
}

Result<SessionScript> readSessionScript(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.exists()) {
        return fail(Error::Code::NotFound, u"the script does not exist"_s, name);
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(Error::Code::Io, file.errorString(), name);
    }
    return parseSessionScript(file.readAll(), name);
}

} // namespace companion
