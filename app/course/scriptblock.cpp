// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <course/scriptblock.h>

#include <QJsonArray>
#include <QRegularExpression>

#include <cmath>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr double longestPauseSeconds = 60;
constexpr double longestExerciseSeconds = 3600;

//! Reads one block key by key and keeps the first fault, so that a block reads as a list of its
//! keys.
class BlockReader final {
public:
    BlockReader(QJsonObject json, ScriptPlace place)
        : m_json(std::move(json))
        , m_place(std::move(place))
    {
    }

    void allowOnly(const QStringList &known)
    {
        for (const QString &key : m_json.keys()) {
            if (!known.contains(key)) {
                note(u"unknown key \"%1\"; known are %2"_s.arg(key, known.join(u", "_s)));
            }
        }
    }

    [[nodiscard]] QString text(const QString &key)
    {
        const QString value = m_json.value(key).toString().trimmed();
        if (value.isEmpty()) {
            note(u"\"%1\" is missing or not a text"_s.arg(key));
        }
        return value;
    }

    [[nodiscard]] QString id()
    {
        static const QRegularExpression pattern(u"^[A-Za-z0-9][A-Za-z0-9_-]*$"_s);
        const QString value = text(u"id"_s);
        if (!value.isEmpty() && !pattern.match(value).hasMatch()) {
            note(u"\"%1\" is no id: letters, digits, - and _ only"_s.arg(value));
        }
        return value;
    }

    [[nodiscard]] bool flag(const QString &key)
    {
        const QJsonValue value = m_json.value(key);
        if (!value.isUndefined() && !value.isBool()) {
            note(u"\"%1\" must be true or false"_s.arg(key));
        }
        return value.toBool();
    }

    [[nodiscard]] Milliseconds seconds(double most)
    {
        const double value = m_json.value("seconds"_L1).toDouble(-1);
        if (!(value > 0 && value <= most)) {
            note(u"\"seconds\" must be a number above 0 and at most %1"_s.arg(most));
            return {};
        }
        return Milliseconds(std::llround(value * 1000));
    }

    [[nodiscard]] QStringList lines(const QString &key)
    {
        QStringList lines;
        const QJsonArray entries = m_json.value(key).toArray();
        for (const QJsonValue &entry : entries) {
            lines.append(entry.toString().trimmed());
        }
        if (lines.isEmpty() || lines.contains(QString())) {
            note(u"\"%1\" must be a list of lines, none of them empty"_s.arg(key));
        }
        return lines;
    }

    template <typename Block> [[nodiscard]] Result<Block> done(Block block) const
    {
        if (!m_fault.isEmpty()) {
            return m_place.fault(m_fault);
        }
        return block;
    }

private:
    void note(const QString &reason)
    {
        if (m_fault.isEmpty()) {
            m_fault = reason;
        }
    }

    QJsonObject m_json;
    ScriptPlace m_place;
    QString m_fault;
};

} // namespace

tl::unexpected<Error> ScriptPlace::fault(const QString &reason) const
{
    return fail(Error::Code::Invalid, reason, fileName, u"line %1"_s.arg(line));
}

Result<ScriptSlide> readScriptSlide(const QJsonObject &json, const ScriptPlace &place)
{
    BlockReader read(json, place);
    ScriptSlide slide{ .id = read.id(),
                       .title = read.text(u"title"_s),
                       .layout = read.text(u"layout"_s),
                       .alt = read.text(u"alt"_s),
                       .data = json,
                       .line = place.line };
    return read.done(std::move(slide));
}

Result<ScriptPause> readScriptPause(const QJsonObject &json, const ScriptPlace &place)
{
    BlockReader read(json, place);
    read.allowOnly({ u"seconds"_s });
    ScriptPause pause{ .length = read.seconds(longestPauseSeconds), .line = place.line };
    return read.done(pause);
}

Result<ScriptExercise> readScriptExercise(const QJsonObject &json, const ScriptPlace &place)
{
    BlockReader read(json, place);
    read.allowOnly(
        { u"id"_s, u"title"_s, u"seconds"_s, u"task"_s, u"optional"_s, u"fill"_s, u"keepSlide"_s });
    ScriptExercise exercise{ .id = read.id(),
                             .title = read.text(u"title"_s),
                             .length = read.seconds(longestExerciseSeconds),
                             .task = read.lines(u"task"_s),
                             .optional = read.flag(u"optional"_s),
                             .fill = read.flag(u"fill"_s),
                             .keepSlide = read.flag(u"keepSlide"_s),
                             .line = place.line };
    return read.done(std::move(exercise));
}

} // namespace companion
