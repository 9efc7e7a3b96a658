// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sound.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QtEndian>

#include <algorithm>
#include <cstdlib>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr int headerSize = 44;
constexpr int audible = 40; //!< of 32768: -58 dB, just above the noise of the voices
constexpr int marginMilliseconds = 25;
constexpr int fadeInMilliseconds = 8;
constexpr int fadeOutMilliseconds = 40;

quint32 readUInt32(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<quint32>(bytes.constData() + at);
}

quint16 readUInt16(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<quint16>(bytes.constData() + at);
}

template <typename T> void appendNumber(QByteArray &bytes, T value)
{
    const T little = qToLittleEndian(value);
    bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
}

} // namespace

Result<Sound> Sound::read(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(Error::Code::Io, file.errorString(), name);
    }
    const QByteArray bytes = file.readAll();
    if (bytes.size() < headerSize || !bytes.startsWith("RIFF") || bytes.mid(8, 4) != "WAVE") {
        return fail(Error::Code::Invalid, u"not a WAVE file"_s, name);
    }
    std::optional<Sound> sound;
    for (qsizetype at = 12; at + 8 <= bytes.size();) {
        const QByteArray kind = bytes.mid(at, 4);
        const auto size = std::min<qsizetype>(readUInt32(bytes, at + 4), bytes.size() - at - 8);
        at += 8;
        if (kind == "fmt " && size >= 16) {
            if (readUInt16(bytes, at) != 1 || readUInt16(bytes, at + 2) != 1
                || readUInt16(bytes, at + 14) != 16) {
                return fail(Error::Code::Invalid, u"not 16-bit mono PCM"_s, name);
            }
            sound.emplace(int(readUInt32(bytes, at + 4)));
        } else if (kind == "data" && sound) {
            sound->m_samples.resize(size / 2);
            for (qsizetype i = 0; i < sound->m_samples.size(); ++i) {
                sound->m_samples[i] = qFromLittleEndian<qint16>(bytes.constData() + at + 2 * i);
            }
            return *sound;
        }
        at += size + (size & 1);
    }
    return fail(Error::Code::Invalid, u"the WAVE file holds no sound"_s, name);
}

Result<> Sound::write(const QString &path) const
{
    const auto dataSize = quint32(m_samples.size() * 2);
    QByteArray header = "RIFF";
    appendNumber(header, quint32(headerSize - 8 + dataSize));
    header += "WAVEfmt ";
    appendNumber(header, quint32(16));
    appendNumber(header, quint16(1));
    appendNumber(header, quint16(1));
    appendNumber(header, quint32(m_rate));
    appendNumber(header, quint32(m_rate * 2));
    appendNumber(header, quint16(2));
    appendNumber(header, quint16(16));
    header += "data";
    appendNumber(header, dataSize);

    QList<qint16> little(m_samples.size());
    qToLittleEndian<qint16>(m_samples.constData(), m_samples.size(), little.data());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(header) != header.size()
        || file.write(reinterpret_cast<const char *>(little.constData()), dataSize) != dataSize
        || !file.commit()) {
        return fail(Error::Code::Io, file.errorString(), QFileInfo(path).fileName());
    }
    return {};
}

Milliseconds Sound::length() const { return Milliseconds(m_samples.size() * 1000 / m_rate); }

Sound Sound::trimmed() const
{
    const auto isAudible = [](qint16 sample) { return std::abs(int(sample)) > audible; };
    const auto first = std::find_if(m_samples.begin(), m_samples.end(), isAudible);
    if (first == m_samples.end()) {
        return Sound(m_rate);
    }
    const auto last = std::find_if(m_samples.rbegin(), m_samples.rend(), isAudible).base();
    const qsizetype margin = qsizetype(m_rate) * marginMilliseconds / 1000;
    const qsizetype from = std::max<qsizetype>(0, first - m_samples.begin() - margin);
    const qsizetype to = std::min(m_samples.size(), last - m_samples.begin() + margin);
    Sound result(m_rate);
    result.m_samples = m_samples.mid(from, to - from);
    const qsizetype half = result.m_samples.size() / 2;
    const qsizetype fadeIn = std::min(qsizetype(m_rate) * fadeInMilliseconds / 1000, half);
    const qsizetype fadeOut = std::min(qsizetype(m_rate) * fadeOutMilliseconds / 1000, half);
    for (qsizetype i = 0; i < fadeIn; ++i) {
        result.m_samples[i] = qint16(result.m_samples.at(i) * i / fadeIn);
    }
    for (qsizetype i = 0; i < fadeOut; ++i) {
        const qsizetype at = result.m_samples.size() - 1 - i;
        result.m_samples[at] = qint16(result.m_samples.at(at) * i / fadeOut);
    }
    const qsizetype perMillisecond = m_rate / 1000;
    const qsizetype whole = (result.m_samples.size() + perMillisecond - 1) / perMillisecond;
    result.m_samples.resize(whole * perMillisecond);
    return result;
}

void Sound::padTo(Milliseconds position)
{
    const qsizetype wanted = qsizetype(position.count()) * m_rate / 1000;
    if (wanted > m_samples.size()) {
        m_samples.resize(wanted);
    }
}

void Sound::append(const Sound &other)
{
    Q_ASSERT(other.m_rate == m_rate);
    m_samples += other.m_samples;
}

} // namespace companion
