// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads the JSON of a slide block key by key, keeping the first fault with the path of its key.
#pragma once

#include "slidecontent.h"

#include <QJsonObject>
#include <QSet>

namespace companion {

class SlideReader final {
public:
    //! `fault` receives the first reason and must outlive the reader.
    SlideReader(QJsonObject json, QString path, QString *fault);

    [[nodiscard]] QString text(const QString &key); //!< required
    [[nodiscard]] QString optionalText(const QString &key);
    [[nodiscard]] double number(const QString &key);
    [[nodiscard]] bool flag(const QString &key); //!< false if absent
    //! Whole numbers from 0 to below `limit`, each once.
    [[nodiscard]] QList<qsizetype> indices(const QString &key, int least, int most, int limit);
    [[nodiscard]] Tone tone(const QString &key); //!< Accent if absent
    [[nodiscard]] QString picture(const QString &key); //!< required, and known
    [[nodiscard]] QString optionalPicture(const QString &key);
    [[nodiscard]] QStringList texts(const QString &key, int least, int most);
    [[nodiscard]] bool has(const QString &key) const { return m_json.contains(key); }

    //! Reads the object under `key` with `read`, then checks that it held nothing else.
    template <typename Read> auto object(const QString &key, Read read)
    {
        m_known.insert(key);
        SlideReader inner(m_json.value(key).toObject(), m_path + key + u'.', m_fault);
        if (!m_json.value(key).isObject()) {
            note(key, QStringLiteral("must be an object"));
        }
        auto value = read(inner);
        inner.finish();
        return value;
    }

    //! The same for each entry of a list.
    template <typename Read> auto objects(const QString &key, int least, int most, Read read)
    {
        QList<decltype(read(*this))> values;
        const QList<QJsonObject> entries = entriesOf(key, least, most);
        for (qsizetype i = 0; i < entries.size(); ++i) {
            SlideReader inner(entries.at(i), QStringLiteral("%1%2[%3].").arg(m_path, key).arg(i),
                              m_fault);
            values.append(read(inner));
            inner.finish();
        }
        return values;
    }

    //! Notes keys that nobody asked for.
    void finish();
    void note(const QString &key, const QString &reason);

private:
    [[nodiscard]] QList<QJsonObject> entriesOf(const QString &key, int least, int most);

    QJsonObject m_json;
    QString m_path;
    QString *m_fault;
    QSet<QString> m_known;
};

} // namespace companion
