// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cuetimes.h"

#include <QString>

namespace companion {

namespace {

constexpr qsizetype mostHourDigits = 6; //!< keeps the milliseconds far from overflow

//! Reads forward through one line.
class Scanner final {
public:
    explicit Scanner(QStringView line)
        : m_rest(line)
    {
    }

    void skipSpace()
    {
        while (!m_rest.isEmpty()
               && (m_rest[0] == u' ' || m_rest[0] == u'\t' || m_rest[0] == u'\f')) {
            m_rest = m_rest.mid(1);
        }
    }
    bool skip(QStringView text)
    {
        const bool isThere = m_rest.startsWith(text);
        m_rest = isThere ? m_rest.mid(text.size()) : m_rest;
        return isThere;
    }
    QStringView digits()
    {
        qsizetype count = 0;
        while (count < m_rest.size() && m_rest[count] >= u'0' && m_rest[count] <= u'9') {
            ++count;
        }
        const QStringView taken = m_rest.first(count);
        m_rest = m_rest.mid(count);
        return taken;
    }

private:
    QStringView m_rest;
};

bool isSixtieth(QStringView digits, TimeStyle style)
{
    const bool hasLength = digits.size() == 2 || (style == TimeStyle::SubRip && digits.size() == 1);
    return hasLength && digits.toInt() <= 59;
}

//! What stands behind the seconds: 1 to 3 digits behind a full stop or a comma, in milliseconds.
std::optional<int> readFraction(Scanner &scanner, TimeStyle style)
{
    if (!scanner.skip(u".") && !scanner.skip(u",")) {
        return style == TimeStyle::SubRip ? std::optional(0) : std::nullopt;
    }
    const QStringView fraction = scanner.digits();
    if (fraction.isEmpty() || fraction.size() > 3) {
        return std::nullopt;
    }
    return fraction.toString().leftJustified(3, u'0').toInt();
}

//! WebVTT 6.3 "collect a WebVTT timestamp"; beyond it a comma and one to three digits are taken, as
//! converted SubRip files have them.
std::optional<Milliseconds> readTimestamp(Scanner &scanner, TimeStyle style)
{
    QStringView hours;
    QStringView minutes = scanner.digits();
    if (minutes.isEmpty() || minutes.size() > mostHourDigits || !scanner.skip(u":")) {
        return std::nullopt;
    }
    QStringView seconds = scanner.digits();
    if (scanner.skip(u":")) {
        hours = minutes;
        minutes = seconds;
        seconds = scanner.digits();
    }
    if (!isSixtieth(minutes, style) || !isSixtieth(seconds, style)) {
        return std::nullopt;
    }
    const auto fraction = readFraction(scanner, style);
    if (!fraction) {
        return std::nullopt;
    }
    return Milliseconds((hours.toLongLong() * 60 + minutes.toInt()) * 60'000
                        + seconds.toLongLong() * 1'000 + *fraction);
}

} // namespace

std::optional<TimeSpan> readTimings(QStringView line, TimeStyle style)
{
    Scanner scanner(line);
    scanner.skipSpace();
    const auto from = readTimestamp(scanner, style);
    scanner.skipSpace();
    if (!from || !scanner.skip(u"-->")) {
        return std::nullopt;
    }
    scanner.skipSpace();
    const auto to = readTimestamp(scanner, style);
    if (!to || *to <= *from) {
        return std::nullopt;
    }
    return TimeSpan{ .from = *from, .to = *to };
}

} // namespace companion
