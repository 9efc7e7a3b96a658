// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/read/readruns.h>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

//! Reference ids to be put in at a place of the plain text.
struct Citing {
    qsizetype at = 0;
    QStringList ids;
};

//! Where the closing marks of a sentence begin.
qsizetype endOfWords(const QString &sentence)
{
    static const QRegularExpression closing(uR"([.!?…]+["'”’)]*$)"_s);
    const QRegularExpressionMatch match = closing.match(sentence);
    return match.hasMatch() ? match.capturedStart() : sentence.size();
}

class RunWriter final {
public:
    explicit RunWriter(QString text)
        : m_text(std::move(text))
    {
    }

    void wordsUpTo(qsizetype end)
    {
        if (end > m_done) {
            words(m_text.sliced(m_done, end - m_done));
            m_done = end;
        }
    }
    void term(const TermMatcher::Mark &mark)
    {
        wordsUpTo(mark.start);
        m_runs.append(
            { ReadRun::Kind::Term, m_text.sliced(mark.start, mark.length), mark.term.value });
        m_done = mark.start + mark.length;
    }
    void citing(const Citing &citing)
    {
        wordsUpTo(citing.at);
        words(u" ["_s);
        for (const QString &id : citing.ids) {
            if (id != citing.ids.first()) {
                words(u", "_s);
            }
            m_runs.append({ ReadRun::Kind::Reference, id, id });
        }
        words(u"]"_s);
    }
    [[nodiscard]] QList<ReadRun> finish()
    {
        wordsUpTo(m_text.size());
        return m_runs;
    }

private:
    void words(const QString &text)
    {
        if (!m_runs.isEmpty() && m_runs.last().kind == ReadRun::Kind::Words) {
            m_runs.last().text += text;
        } else {
            m_runs.append({ ReadRun::Kind::Words, text, {} });
        }
    }

    QString m_text;
    qsizetype m_done = 0;
    QList<ReadRun> m_runs;
};

} // namespace

QString plainText(const ScriptParagraph &paragraph)
{
    QStringList sentences;
    for (const ScriptSentence &sentence : paragraph.sentences) {
        sentences.append(sentence.text);
    }
    return sentences.join(u' ');
}

QList<ReadRun> runsOf(const ScriptParagraph &paragraph, const TermMatcher &terms)
{
    const QString text = plainText(paragraph);
    QList<TermMatcher::Mark> marks = terms.firstIn(text);
    RunWriter writer(text);
    const auto writeMarksBefore = [&writer, &marks](qsizetype end) {
        while (!marks.isEmpty() && marks.first().start < end) {
            writer.term(marks.takeFirst());
        }
    };
    qsizetype start = 0;
    for (const ScriptSentence &sentence : paragraph.sentences) {
        if (!sentence.references.isEmpty()) {
            const Citing citing{ start + endOfWords(sentence.text), sentence.references };
            writeMarksBefore(citing.at);
            writer.citing(citing);
        }
        start += sentence.text.size() + 1;
    }
    writeMarksBefore(text.size());
    return writer.finish();
}

} // namespace companion
