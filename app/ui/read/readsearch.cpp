// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <base/searchwords.h>
#include <ui/read/readruns.h>
#include <ui/read/readsearch.h>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr qsizetype before = 30; //!< letters shown before the first match
constexpr qsizetype shown = 160;

//! The words around the first match, cut at blanks.
QString excerpt(const QString &text, const QString &query)
{
    const auto marks = searchMarks(text, query);
    qsizetype from = marks.isEmpty() ? 0 : marks.first().first - before;
    from = from <= 0 ? 0 : text.indexOf(u' ', from) + 1;
    const QString rest = text.mid(from, shown);
    return (from > 0 ? u"… "_s : QString()) + rest
        + (from + shown < text.size() ? u"…"_s : QString());
}

class Searcher final {
public:
    Searcher(const ReadContent &content, const QString &query)
        : m_content(content)
        , m_query(query)
    {
    }

    QList<ReadHit> run()
    {
        for (const Chapter &chapter : m_content.course().chapters) {
            if (const SessionScript *script = m_content.script(chapter.id)) {
                search(*script, chapter);
            }
        }
        for (const Term &term : m_content.library().glossary) {
            offer({ .kind = ReadHit::Kind::Glossary, .heading = term.term, .id = term.id.value },
                  term.definition, term.aliases.join(u' '));
        }
        for (const CitedWork &work : m_content.works()) {
            offer({ .kind = ReadHit::Kind::Reference, .heading = work.id, .id = work.id },
                  work.citation, work.annotation);
        }
        return m_hits;
    }

private:
    void search(const SessionScript &script, const Chapter &chapter)
    {
        QString heading = chapter.title;
        for (int i = 0; i < script.blocks.size(); ++i) {
            const ScriptBlock &block = script.blocks.at(i);
            QString text;
            if (const auto *slide = std::get_if<ScriptSlide>(&block)) {
                heading = slide->title;
                text = slide->alt;
            } else if (const auto *paragraph = std::get_if<ScriptParagraph>(&block)) {
                text = plainText(*paragraph);
            } else if (const auto *exercise = std::get_if<ScriptExercise>(&block)) {
                text = exercise->title + u": "_s + exercise->task.join(u' ');
            }
            const bool isSlide = std::holds_alternative<ScriptSlide>(block);
            offer({ .heading = heading, .chapter = chapter.id, .block = i }, text,
                  isSlide ? heading : QString());
        }
    }

    //! `more` is searched too but not shown.
    void offer(ReadHit hit, const QString &text, const QString &more)
    {
        const QString searched = text + u' ' + more;
        if (holdsEveryWord(hit.kind == ReadHit::Kind::Text ? searched
                                                           : hit.heading + u' ' + searched,
                           m_query)) {
            hit.words = excerpt(text, m_query);
            m_hits.append(hit);
        }
    }

    const ReadContent &m_content;
    QString m_query;
    QList<ReadHit> m_hits;
};

} // namespace

QList<ReadHit> findInContent(const ReadContent &content, const QString &query)
{
    return Searcher(content, query).run();
}

QList<std::pair<qsizetype, qsizetype>> searchMarks(const QString &text, const QString &query)
{
    return matchesIn(text, query, Beginnings::EveryWord);
}

} // namespace companion
