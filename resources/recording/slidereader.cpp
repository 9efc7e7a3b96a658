// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "slidereader.h"

#include "picture.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace companion {

SlideReader::SlideReader(QJsonObject json, QString path, QString *fault)
    : m_json(std::move(json))
    , m_path(std::move(path))
    , m_fault(fault)
{
}

void SlideReader::note(const QString &key, const QString &reason)
{
    if (m_fault->isEmpty()) {
        *m_fault = u"\"%1%2\" %3"_s.arg(m_path, key, reason);
    }
}

QString SlideReader::optionalText(const QString &key)
{
    m_known.insert(key);
    const QJsonValue value = m_json.value(key);
    if (!value.isUndefined() && !value.isString()) {
        note(key, u"must be a text"_s);
    }
    return value.toString().trimmed();
}

QString SlideReader::text(const QString &key)
{
    const QString value = optionalText(key);
    if (value.isEmpty()) {
        note(key, u"is missing or empty"_s);
    }
    return value;
}

double SlideReader::number(const QString &key)
{
    m_known.insert(key);
    if (!m_json.value(key).isDouble()) {
        note(key, u"must be a number"_s);
    }
    return m_json.value(key).toDouble();
}

bool SlideReader::flag(const QString &key)
{
    m_known.insert(key);
    if (has(key) && !m_json.value(key).isBool()) {
        note(key, u"must be true or false"_s);
    }
    return m_json.value(key).toBool();
}

QList<qsizetype> SlideReader::indices(const QString &key, int least, int most, int limit)
{
    m_known.insert(key);
    QList<qsizetype> indices;
    const QJsonArray entries = m_json.value(key).toArray();
    for (const QJsonValue &entry : entries) {
        const int index = entry.toInt(-1);
        if (index >= 0 && index < limit && !indices.contains(index)) {
            indices.append(index);
        }
    }
    if (!m_json.value(key).isArray() || indices.size() != entries.size() || indices.size() < least
        || indices.size() > most) {
        note(
            key,
            u"must be a list of %1 to %2 different numbers from 0 to %3"_s.arg(least).arg(most).arg(
                limit - 1));
    }
    return indices;
}

Tone SlideReader::tone(const QString &key)
{
    static const QStringList names{ u"accent"_s,   u"note"_s,   u"question"_s,
                                    u"practice"_s, u"danger"_s, u"muted"_s };
    if (!has(key)) {
        return Tone::Accent;
    }
    const qsizetype index = names.indexOf(text(key));
    if (index < 0) {
        note(key, u"must be one of %1"_s.arg(names.join(u", "_s)));
        return Tone::Accent;
    }
    return Tone(index);
}

QString SlideReader::optionalPicture(const QString &key)
{
    const QString name = optionalText(key);
    if (!name.isEmpty() && !pictureNames().contains(name)) {
        note(key,
             u"names no picture \"%1\"; known are %2"_s.arg(name, pictureNames().join(u", "_s)));
    }
    return name;
}

QString SlideReader::picture(const QString &key)
{
    const QString name = optionalPicture(key);
    if (name.isEmpty()) {
        note(key, u"is missing or empty"_s);
    }
    return name;
}

QStringList SlideReader::texts(const QString &key, int least, int most)
{
    m_known.insert(key);
    QStringList texts;
    const QJsonArray entries = m_json.value(key).toArray();
    for (const QJsonValue &entry : entries) {
        texts.append(entry.toString().trimmed());
    }
    if (texts.size() < least || texts.size() > most || texts.contains(QString())) {
        note(key, u"must be a list of %1 to %2 texts"_s.arg(least).arg(most));
    }
    return texts;
}

QList<QJsonObject> SlideReader::entriesOf(const QString &key, int least, int most)
{
    m_known.insert(key);
    QList<QJsonObject> objects;
    const QJsonArray entries = m_json.value(key).toArray();
    for (const QJsonValue &entry : entries) {
        objects.append(entry.toObject());
    }
    if (objects.size() < least || objects.size() > most) {
        note(key, u"must be a list of %1 to %2 objects"_s.arg(least).arg(most));
    }
    return objects;
}

void SlideReader::finish()
{
    for (const QString &key : m_json.keys()) {
        if (!m_known.contains(key)) {
            note(key, u"is not known here"_s);
        }
    }
}

} // namespace companion
