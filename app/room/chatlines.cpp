// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <room/chatlines.h>

#include <QStringList>

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

namespace {

constexpr qsizetype largestFile = 4 * 1024 * 1024; //!< a three-hour chat has about 200 KB
constexpr qsizetype longestHead = 400; //!< time and two names
constexpr qsizetype linesThatTell = 20;
constexpr qsizetype timeLength = 8; //!< "10:01:05"

struct Head {
    ChatLine line; //!< its text is what stands behind the colon
};

std::optional<Milliseconds> leadingTime(QStringView line)
{
    if (line.size() < timeLength || line[2] != u':' || line[5] != u':') {
        return std::nullopt;
    }
    std::array<int, 3> parts{};
    for (size_t i = 0; i < parts.size(); ++i) {
        const QStringView digits = line.sliced(qsizetype(3 * i), 2);
        const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
        if (!std::ranges::all_of(digits, isDigit)) {
            return std::nullopt;
        }
        parts[i] = digits.toInt();
    }
    if (parts[1] > 59 || parts[2] > 59) {
        return std::nullopt;
    }
    return std::chrono::hours(parts[0]) + std::chrono::minutes(parts[1])
        + std::chrono::seconds(parts[2]);
}

bool takeSuffix(QString &name, QLatin1StringView suffix)
{
    name = name.trimmed();
    if (!name.endsWith(suffix, Qt::CaseInsensitive)) {
        return false;
    }
    name.chop(suffix.size());
    name = name.trimmed();
    return true;
}

bool takePrivacyMark(QString &name)
{
    const bool direct = takeSuffix(name, "(Direct Message)"_L1);
    return takeSuffix(name, "(Privately)"_L1) || direct;
}

bool isEveryone(const QString &recipient)
{
    const QString name = recipient.toLower();
    return name == "everyone"_L1 || name.startsWith("everyone "_L1)
        || name == "all panelists and attendees"_L1 || name == "panelists and attendees"_L1;
}

//! "10:01:05<tab> From  Ana : Links:" is a local line, of which a cloud name would hide to whom it
//! is addressed.
bool beginsAsLocal(QStringView name)
{
    const QStringView bare = name.trimmed();
    return bare.startsWith("From"_L1) && bare.size() > 4 && bare[4].isSpace();
}

std::optional<Head> cloudHead(const QString &line)
{
    const auto time = leadingTime(line);
    if (!time || line.size() <= timeLength || line[timeLength] != u'\t') {
        return std::nullopt;
    }
    const qsizetype nameAt = timeLength + 1;
    qsizetype end = line.indexOf(":\t"_L1, nameAt);
    if (end < 0 && line.endsWith(u':')) {
        end = line.size() - 1;
    }
    if (end <= nameAt || end > longestHead || beginsAsLocal(line.sliced(nameAt, end - nameAt))) {
        return std::nullopt;
    }
    Head head{ .line = { .time = *time,
                         .from = line.sliced(nameAt, end - nameAt).trimmed(),
                         .text = line.sliced(std::min(end + 2, line.size())) } };
    head.line.direct = takePrivacyMark(head.line.from);
    return head.line.from.isEmpty() ? std::nullopt : std::optional(head);
}

//! "Ana  to  Everyone", "Ana": a name may hold " to " itself, so a known group decides.
void splitNames(const QString &names, ChatLine &line)
{
    const QString simple = names.simplified();
    std::optional<qsizetype> split;
    for (qsizetype at = simple.indexOf(" to "_L1, 0, Qt::CaseInsensitive); at >= 0;
         at = simple.indexOf(" to "_L1, at + 1, Qt::CaseInsensitive)) {
        if (!split || isEveryone(simple.sliced(at + 4))) {
            split = at;
        }
    }
    line.from = split ? simple.first(*split) : simple;
    line.to = split ? simple.sliced(*split + 4) : QString();
}

//! Where the names end and the text begins: at " : ", or at the colon that ends the line or
//! follows the recipient.
std::pair<qsizetype, qsizetype> namesAndText(const QString &rest, ChatShape shape)
{
    if (shape == ChatShape::OneLine) {
        const qsizetype colon = rest.endsWith(" :"_L1) && !rest.contains(" : "_L1)
            ? rest.size() - 2
            : rest.indexOf(" : "_L1);
        return { colon, std::min(colon + 3, rest.size()) };
    }
    if (rest.endsWith(u':')) {
        return { rest.size() - 1, rest.size() };
    }
    const qsizetype recipient = rest.indexOf(" to "_L1, 0, Qt::CaseInsensitive);
    const qsizetype colon = rest.indexOf(u':', std::max(recipient, qsizetype(0)));
    return { colon, colon + 1 };
}

std::optional<Head> localHead(const QString &line, ChatShape shape)
{
    const auto time = leadingTime(line);
    if (!time || *time >= 24h) {
        return std::nullopt;
    }
    QString rest = line.sliced(timeLength);
    while (rest.endsWith(u' ')) {
        rest.chop(1);
    }
    const qsizetype from = rest.indexOf("From"_L1);
    if (from < 1 || !QStringView(rest).first(from).trimmed().isEmpty()) {
        return std::nullopt;
    }
    rest = rest.sliced(from + 4);
    const auto [names, text] = namesAndText(rest, shape);
    if (names < 1 || names > longestHead || !rest[0].isSpace()) {
        return std::nullopt;
    }
    Head head{ .line = { .time = *time, .text = rest.sliced(text).trimmed() } };
    QString both = rest.first(names);
    const bool marked = takePrivacyMark(both);
    splitNames(both, head.line);
    const bool markedInside = takePrivacyMark(head.line.from);
    head.line.direct
        = marked || markedInside || (!head.line.to.isEmpty() && !isEveryone(head.line.to));
    return head.line.from.isEmpty() ? std::nullopt : std::optional(head);
}

std::optional<Head> headOf(const QString &line, ChatShape shape)
{
    return shape == ChatShape::Cloud ? cloudHead(line) : localHead(line, shape);
}

ChatShape shapeOf(const QStringList &lines)
{
    const auto first = QStringList(lines.first(std::min(linesThatTell, lines.size())));
    if (std::ranges::any_of(first,
                            [](const QString &line) { return cloudHead(line).has_value(); })) {
        return ChatShape::Cloud;
    }
    const bool tabs
        = std::ranges::any_of(first, [](const QString &line) { return line.startsWith(u'\t'); });
    return tabs ? ChatShape::TwoLine : ChatShape::OneLine;
}

QStringList linesOf(const QByteArray &bytes)
{
    QString text = QString::fromUtf8(bytes);
    if (text.startsWith(QChar::ByteOrderMark)) {
        text.remove(0, 1);
    }
    text.replace(QChar::Null, QChar::ReplacementCharacter);
    text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    return text.split(u'\n');
}

//! The clock of the wall begins again at midnight; a few seconds back are only disorder.
void unwrapMidnight(QList<ChatLine> &lines)
{
    Milliseconds days = 0h;
    Milliseconds before = 0h;
    for (ChatLine &line : lines) {
        if (line.time + 12h < before) {
            days += 24h;
        }
        before = line.time;
        line.time += days;
    }
}

} // namespace

Result<ChatLines> readChatLines(const QByteArray &bytes, const QString &fileName)
{
    if (bytes.size() > largestFile) {
        return fail(Error::Code::Invalid, u"a chat file of more than 4 MiB"_s, fileName,
                    u"the whole file"_s);
    }
    const QStringList lines = linesOf(bytes);
    ChatLines read{ .shape = shapeOf(lines) };
    bool isOurs = false; // the message that further lines belong to
    for (const QString &line : lines) {
        if (auto head = headOf(line, read.shape)) {
            read.lines.append(std::move(head->line));
            isOurs = true;
        } else if (leadingTime(line)) { // of another shape, and perhaps private: no text of ours
            isOurs = false;
        } else if (isOurs) {
            QString &text = read.lines.last().text;
            const bool tabbed = read.shape == ChatShape::TwoLine && line.startsWith(u'\t');
            text += (text.isEmpty() ? QString() : u"\n"_s) + (tabbed ? line.sliced(1) : line);
        }
    }
    if (read.lines.isEmpty()) {
        return fail(Error::Code::Invalid, u"no chat message in any known form"_s, fileName,
                    u"line 1"_s);
    }
    for (ChatLine &line : read.lines) {
        line.text = line.text.trimmed();
    }
    read.lines.removeIf([](const ChatLine &line) { return line.text.isEmpty(); });
    if (read.shape != ChatShape::Cloud) {
        unwrapMidnight(read.lines);
    }
    return read;
}

} // namespace companion
