// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <room/chatimport.h>
#include <room/namescrubber.h>

#include <QRegularExpression>
#include <QTime>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr qsizetype lookBack = 500; //!< messages within which a quotation is sought
constexpr qsizetype longestEmoji = 32;

bool isQuote(QChar c) { return c == u'"' || c == u'\u201c' || c == u'\u201d'; }

//! What stands between the first and the last quotation mark; null without them.
QString quoted(QStringView text)
{
    const auto first = std::ranges::find_if(text, isQuote);
    const auto last = std::find_if(text.rbegin(), text.rend(), isQuote).base();
    return last - first < 2 ? QString() : QStringView(first + 1, last - 1).toString();
}

struct Reaction {
    QString snippet;
    QString emoji;
    bool removed = false;
};

std::optional<Reaction> reactionIn(const QString &text)
{
    static const QRegularExpression given(uR"(^Reacted to ["“](.*)["”] with (\S.*)$)"_s);
    static const QRegularExpression taken(uR"(^Removed an? (\S.*?) reaction from ["“](.*)["”]$)"_s);
    if (const auto match = given.match(text); match.hasMatch()) {
        return Reaction{ .snippet = match.captured(1), .emoji = match.captured(2).trimmed() };
    }
    if (const auto match = taken.match(text); match.hasMatch()) {
        return Reaction{ .snippet = match.captured(2),
                         .emoji = match.captured(1).trimmed(),
                         .removed = true };
    }
    return std::nullopt;
}

struct Reply {
    QString snippet;
    QString text;
};

std::optional<Reply> replyIn(const QString &text)
{
    const QString first = text.section(u'\n', 0, 0).trimmed();
    const QString snippet
        = first.startsWith("Replying to "_L1) && isQuote(first.back()) ? quoted(first) : QString();
    if (snippet.isNull()) {
        return std::nullopt;
    }
    return Reply{ .snippet = snippet, .text = text.section(u'\n', 1).trimmed() };
}

//! One message on its way, with the names that must not stay.
struct Draft {
    ChatMessage message;
    QString from;
    QString original; //!< as it stood in the file, for quotations to be found
    QList<std::pair<QString, QString>> reactions; //!< who, with what
};

class Importer final {
public:
    ImportedChat take(const ChatLines &chat, ChatNames names,
                      const std::function<QString(int)> &pseudonym);

private:
    void takeLine(const ChatLine &line);
    void react(const ChatLine &line, const Reaction &reaction);
    [[nodiscard]] std::optional<qsizetype> quotedMessage(QString snippet) const;
    void finish(Draft &draft, ChatNames names) const;

    QList<Draft> m_drafts;
    NameScrubber m_names;
    ImportedChat m_imported;
};

std::optional<qsizetype> Importer::quotedMessage(QString snippet) const
{
    bool cut = false;
    for (const auto &ellipsis : { u"..."_s, u"…"_s }) {
        if (snippet.endsWith(ellipsis)) {
            snippet.chop(ellipsis.size());
            cut = true;
        }
    }
    snippet = snippet.trimmed();
    if (snippet.isEmpty()) {
        return std::nullopt;
    }
    const qsizetype oldest = std::max(qsizetype(0), m_drafts.size() - lookBack);
    for (qsizetype i = m_drafts.size() - 1; i >= oldest; --i) {
        const QString first = m_drafts.at(i).original.section(u'\n', 0, 0).trimmed();
        if (cut ? first.startsWith(snippet) : first == snippet) {
            return i;
        }
    }
    return std::nullopt;
}

void Importer::react(const ChatLine &line, const Reaction &reaction)
{
    const auto target = quotedMessage(reaction.snippet);
    if (!target || reaction.emoji.size() > longestEmoji) {
        ++m_imported.reactionsWithoutTarget;
        return;
    }
    auto &given = m_drafts[*target].reactions;
    const std::pair<QString, QString> entry(line.from, reaction.emoji);
    given.removeOne(entry);
    if (!reaction.removed) {
        given.append(entry);
    }
}

void Importer::takeLine(const ChatLine &line)
{
    if (line.direct) {
        ++m_imported.directMessages;
        return;
    }
    if (const auto reaction = reactionIn(line.text)) {
        return react(line, *reaction);
    }
    Draft draft{ .message = { .at = line.time, .text = line.text }, .from = line.from };
    if (const auto reply = replyIn(line.text)) {
        draft.message.text = reply->text;
        draft.message.replyTo = quotedMessage(reply->snippet);
    }
    draft.original = draft.message.text;
    if (draft.message.text.isEmpty()) {
        return;
    }
    draft.message.author = m_names.numberOf(line.from);
    m_drafts.append(std::move(draft));
}

void Importer::finish(Draft &draft, ChatNames names) const
{
    ChatMessage &message = draft.message;
    message.question = asksSomething(message.text);
    if (names == ChatNames::Kept) {
        message.name = draft.from;
    } else {
        message.text = m_names.scrub(message.text);
    }
    for (const auto &[who, emoji] : std::as_const(draft.reactions)) {
        const auto same = std::ranges::find(message.reactions, emoji, &ChatReaction::emoji);
        if (same != message.reactions.end()) {
            ++same->count;
        } else {
            message.reactions.append({ .emoji = emoji, .count = 1 });
        }
    }
}

ImportedChat Importer::take(const ChatLines &chat, ChatNames names,
                            const std::function<QString(int)> &pseudonym)
{
    m_imported.log.times
        = chat.shape == ChatShape::Cloud ? ChatTimes::FromStart : ChatTimes::WallClock;
    for (const ChatLine &line : chat.lines) {
        takeLine(line);
    }
    for (const ChatLine &line : chat.lines) { // also those who wrote nothing that is kept
        for (const QString &name : { line.from, line.direct ? line.to : QString() }) {
            if (!name.isEmpty()) {
                m_names.numberOf(name);
            }
        }
    }
    m_names.setPseudonym(pseudonym);
    for (Draft &draft : m_drafts) {
        finish(draft, names);
        m_imported.log.messages.append(std::move(draft.message));
    }
    return std::move(m_imported);
}

} // namespace

ImportedChat importChat(const ChatLines &chat, ChatNames names,
                        const std::function<QString(int)> &pseudonym)
{
    return Importer().take(chat, names, pseudonym);
}

bool asksSomething(const QString &text)
{
    static const QRegularExpression mark(
        uR"((?<=[\p{L}\p{N})\]"”'’])\s?[?？؟]+[!?]*(?=$|[\s"”'’)\]]))"_s);
    const QStringList words = text.split(QRegularExpression(u"\\s+"_s), Qt::SkipEmptyParts);
    QStringList plain;
    for (const QString &word : words) {
        if (!word.contains("://"_L1) && !word.startsWith("www."_L1, Qt::CaseInsensitive)) {
            plain.append(word);
        }
    }
    return mark.match(plain.join(u' ')).hasMatch();
}

std::optional<Milliseconds> startFromFolder(const QString &folderName)
{
    static const QRegularExpression stamp(
        uR"(^\d{4}-\d{2}-\d{2} (\d{2})\.(\d{2})\.(\d{2})(?:\s|$))"_s);
    const auto match = stamp.match(folderName);
    const QTime time(match.captured(1).toInt(), match.captured(2).toInt(),
                     match.captured(3).toInt());
    return match.hasMatch() && time.isValid()
        ? std::optional(Milliseconds(time.msecsSinceStartOfDay()))
        : std::nullopt;
}

} // namespace companion
