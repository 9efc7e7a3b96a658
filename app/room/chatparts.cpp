// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <room/chatimport.h>
#include <room/chatparts.h>

#include <QDir>

#include <algorithm>
#include <chrono>
#include <functional>
#include <set>
#include <tuple>

using namespace std::chrono_literals;

namespace companion {

namespace {

bool isOfCloud(const ChatFile &file) { return file.chat.shape == ChatShape::Cloud; }

qsizetype publicLines(const ChatFile &file)
{
    return std::ranges::count(file.chat.lines, false, &ChatLine::direct);
}

//! Of those that `key` finds alike only the fullest; in the order of their starts.
template <typename Key> QList<ChatFile> fullestOfEach(const QList<ChatFile> &files, Key key)
{
    QList<ChatFile> chosen;
    for (const ChatFile &file : files) {
        const auto same = std::ranges::find(chosen, std::invoke(key, file), key);
        if (same == chosen.end()) {
            chosen.append(file);
        } else if (publicLines(file) > publicLines(*same)) {
            *same = file;
        }
    }
    std::ranges::stable_sort(chosen, {}, [](const ChatFile &file) {
        return file.startedAt ? file.startedAt->toMSecsSinceEpoch() : 0;
    });
    return chosen;
}

//! As it stands, by the start that its folder tells.
ChatCandidate byItself(const ChatFile &file)
{
    return { .chat = file.chat, .start = startFromFolder(QDir(file.folder).dirName()) };
}

//! The offset of a message counts from the start of its part, and does not reach into the next.
Milliseconds placeOf(const ChatLine &line, const ChatFile &file, const QList<RecordedPart> &parts,
                     const PartClock &clock)
{
    const auto part = std::ranges::find(parts, file.startedAt, &RecordedPart::startedAt);
    if (part == parts.end()) {
        return clock.positionOf(file.startedAt->addMSecs(line.time.count()));
    }
    const Milliseconds place = part->from + line.time;
    return std::next(part) == parts.end() ? place : std::min(place, std::next(part)->from);
}

ChatLines joinedOfCloud(const QList<ChatFile> &files, const QList<RecordedPart> &parts,
                        const PartClock &clock)
{
    ChatLines joined{ .shape = ChatShape::Cloud };
    for (const ChatFile &file : files) {
        for (ChatLine line : file.chat.lines) {
            line.time = placeOf(line, file, parts, clock);
            joined.lines.append(std::move(line));
        }
    }
    return joined;
}

//! The day on which a chat began: that on which its first message is nearest to the start.
QDate firstDay(const ChatFile &file, const QDateTime &start)
{
    const QDateTime local = start.toLocalTime();
    const Milliseconds after
        = file.chat.lines.first().time - Milliseconds(local.time().msecsSinceStartOfDay());
    return local.date().addDays(after < -12h ? 1 : after > 12h ? -1 : 0);
}

QDateTime onTheClock(QDate firstDay, Milliseconds time)
{
    const auto day = std::chrono::floor<std::chrono::days>(time);
    return { firstDay.addDays(day.count()),
             QTime::fromMSecsSinceStartOfDay(int((time - day).count())) };
}

ChatLines joinedByTheClock(const QList<ChatFile> &files, const PartClock &clock, Milliseconds shift)
{
    using Said = std::tuple<qint64, QString, QString>;
    std::set<Said> before; // by the files before
    ChatLines joined{ .shape = ChatShape::Cloud };
    for (const ChatFile &file : files) {
        std::set<Said> said = before;
        const QDate day = firstDay(file, file.startedAt.value_or(clock.instantOf(0ms)));
        for (ChatLine line : file.chat.lines) {
            const QDateTime instant = onTheClock(day, line.time);
            const Said key(instant.toMSecsSinceEpoch(), line.from, line.text);
            said.insert(key);
            if (!before.contains(key)) {
                line.time = clock.positionOf(instant.addMSecs(shift.count()));
                joined.lines.append(std::move(line));
            }
        }
        before = std::move(said);
    }
    return joined;
}

//! Another session's chat beside that of the only part.
bool isOfAnotherSession(const ChatFile &file, const QList<ChatFile> &files,
                        const QList<RecordedPart> &parts)
{
    const auto isOfPart = [&parts](const ChatFile &one) {
        return isOfCloud(one) && one.startedAt
            && std::ranges::find(parts, one.startedAt, &RecordedPart::startedAt) != parts.end();
    };
    return isOfCloud(file) && file.startedAt && !isOfPart(file)
        && std::ranges::any_of(files, isOfPart);
}

constexpr Milliseconds beforeAndAfter = 15min; //!< greetings, and what follows the end
constexpr Milliseconds farthestZone = 16h; // of times on the nearest day

bool allLiesOn(const ChatLines &chat, Milliseconds duration)
{
    return std::ranges::all_of(chat.lines, [duration](const ChatLine &line) {
        return line.time >= -beforeAndAfter && line.time <= duration + beforeAndAfter;
    });
}

//! The only one by so many of `step` that puts all of the files on the recording; none, where none
//! or several do.
std::optional<Milliseconds> onlyShift(const QList<ChatFile> &files, const PartClock &clock,
                                      Milliseconds duration, Milliseconds step)
{
    std::optional<Milliseconds> only;
    for (Milliseconds shift = -farthestZone; shift <= farthestZone; shift += step) {
        if (allLiesOn(joinedByTheClock(files, clock, shift), duration)) {
            if (only) {
                return {};
            }
            only = shift;
        }
    }
    return only;
}

bool liesOn(const ChatLines &chat, Milliseconds duration)
{
    return std::ranges::any_of(chat.lines, [duration](const ChatLine &line) {
        return line.time >= 0ms && line.time <= duration;
    });
}

//! None when nothing of them lies on the recording, by whichever clock.
std::optional<ChatCandidate> byTheClock(const QList<ChatFile> &all, const PartClock &clock,
                                        Milliseconds duration, Milliseconds shift)
{
    const QList<ChatFile> files = fullestOfEach(all, &ChatFile::folder);
    ChatCandidate candidate{ .chat = joinedByTheClock(files, clock, shift), .shift = shift };
    if (liesOn(candidate.chat, duration)) {
        if (shift == 0ms && !allLiesOn(candidate.chat, duration)) {
            candidate.likelyShift = onlyShift(files, clock, duration, 1h);
        }
        return candidate;
    }
    for (const Milliseconds step : { Milliseconds(1h), Milliseconds(30min), Milliseconds(15min) }) {
        if (const auto zone = onlyShift(files, clock, duration, step)) {
            candidate = { .chat = joinedByTheClock(files, clock, *zone), .shift = *zone };
            return liesOn(candidate.chat, duration) ? std::optional(candidate) : std::nullopt;
        }
    }
    return {};
}

} // namespace

QList<ChatCandidate> chatCandidates(const QList<ChatFile> &files, const QList<RecordedPart> &parts,
                                    Milliseconds duration, Milliseconds shift)
{
    const PartClock clock(parts);
    // A folder tells when Zoom was begun there, which may be long before the recording was.
    const bool hasClock = clock.knowsStops() || (parts.size() == 1 && !clock.isEmpty());
    QList<ChatFile> ofCloud;
    QList<ChatFile> ofTheDay;
    QList<ChatCandidate> candidates;
    for (const ChatFile &file : files) {
        const bool hasLines = !file.chat.lines.isEmpty();
        if (hasLines && hasClock && !isOfCloud(file)) {
            ofTheDay.append(file);
        } else if (hasLines && clock.knowsStops() && isOfCloud(file) && file.startedAt) {
            ofCloud.append(file);
        } else if (!isOfAnotherSession(file, files, parts)) {
            candidates.append(byItself(file));
        }
    }
    if (!ofTheDay.isEmpty()) {
        if (auto candidate = byTheClock(ofTheDay, clock, duration, shift)) {
            candidates.prepend(*std::move(candidate));
        } else {
            std::ranges::transform(ofTheDay, std::back_inserter(candidates), byItself);
        }
    }
    if (!ofCloud.isEmpty()) {
        candidates.prepend(
            { .chat = joinedOfCloud(fullestOfEach(ofCloud, &ChatFile::startedAt), parts, clock) });
    }
    return candidates;
}

} // namespace companion
