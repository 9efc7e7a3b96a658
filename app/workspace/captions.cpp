// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <base/logging.h>
#include <course/embeddedcaptions.h>
#include <workspace/captions.h>

#include <QFileInfo>
#include <QLocale>
#include <QtConcurrent>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

namespace {

const QString insideSuffix = u"|inside"_s;

//! How a choice is remembered: by what it is, not by where it stands in a list that may change.
QString keyOf(const CaptionFile &file)
{
    return file.language + u'|' + file.label + (file.stream ? insideSuffix : QString());
}

} // namespace

Captions::Captions(const Recording &recording, Settings &settings, CaptionTrack &shown,
                   QString language)
    : m_recording(recording)
    , m_settings(settings)
    , m_shown(shown)
    , m_unshifted(shown)
    , m_language(std::move(language))
    , m_tracks(recording.captions)
{
    if (!m_tracks.isEmpty() && !shown.cues().isEmpty()) {
        m_current = 0;
    }
    if (delay() != 0ms) {
        m_shown = m_unshifted.shifted(delay());
    }
    connect(&m_finding, &QFutureWatcherBase::finished, this,
            [this] { takeFound(m_finding.result()); });
    connect(&m_reading, &QFutureWatcherBase::finished, this,
            [this] { takeRead(m_reading.result()); });
}

Captions::~Captions() = default;

Milliseconds Captions::delay() const
{
    return Milliseconds(m_settings.captionDelays.value(m_recording.id.value, 0));
}

void Captions::begin()
{
    chooseFirst();
    m_finding.setFuture(QtConcurrent::run(captionsInside, m_recording.media));
}

//! A file of the recording's own, which stands for what it was made from. Those that lie beside the
//! film have its name.
bool Captions::isTakenOver(const CaptionFile &file) const
{
    const QFileInfo media(m_recording.media);
    const QFileInfo captions(file.path);
    return !file.stream
        && (captions.absolutePath() != media.absolutePath()
            || !captions.fileName().startsWith(media.completeBaseName() + u'.'));
}

//! When a film is added, the first track of each language becomes a file.
QList<CaptionFile> Captions::withoutTakenOver(const QList<CaptionFile> &inside) const
{
    QStringList languages;
    for (const CaptionFile &file : m_recording.captions) {
        if (isTakenOver(file)) {
            languages.append(file.language);
        }
    }
    QList<CaptionFile> others = inside;
    others.removeIf([&](const CaptionFile &file) {
        return languages.removeOne(file.language.isEmpty() ? m_language : file.language);
    });
    return others;
}

void Captions::takeFound(const QList<CaptionFile> &inside)
{
    const qsizetype before = m_tracks.size();
    for (const CaptionFile &file : withoutTakenOver(inside)) {
        if (!m_tracks.contains(file)) {
            m_tracks.append(file);
        }
    }
    if (m_tracks.size() == before) {
        return;
    }
    Q_EMIT tracksChanged();
    chooseFirst();
}

//! The one chosen before, or the first where none is shown yet.
void Captions::chooseFirst()
{
    chooseRemembered();
    if (!m_current && !m_wanted && !m_tracks.isEmpty()) {
        read(0);
    }
}

void Captions::chooseRemembered()
{
    const QString wanted = m_settings.captionTracks.value(m_recording.course.value);
    const QString language = wanted.section(u'|', 0, 0);
    auto found = std::ranges::find(m_tracks, wanted, keyOf);
    if (found == m_tracks.end() && wanted.endsWith(insideSuffix)) {
        found = std::ranges::find_if(m_tracks, [&](const CaptionFile &file) {
            return isTakenOver(file)
                && file.language == (language.isEmpty() ? m_language : language);
        });
    }
    if (!wanted.isEmpty() && found != m_tracks.end()) {
        read(found - m_tracks.begin());
    }
}

void Captions::choose(qsizetype index)
{
    if (index < 0 || index >= m_tracks.size()) {
        return;
    }
    m_settings.captionTracks.insert(m_recording.course.value, keyOf(m_tracks.at(index)));
    Q_EMIT settingsChanged();
    m_isUsersChoice = true;
    read(index);
}

void Captions::chooseNext()
{
    if (m_tracks.size() > 1) {
        choose((m_wanted.value_or(m_current.value_or(-1)) + 1) % m_tracks.size());
    }
}

void Captions::read(qsizetype index)
{
    if (index == m_current && !m_wanted) {
        return;
    }
    m_wanted = index;
    const CaptionFile file = m_tracks.at(index);
    if (!file.stream) {
        takeRead({ index, readCaptions(file) });
        return;
    }
    m_reading.setFuture(QtConcurrent::run([index, file] {
        return Read{ index, readCaptions(file) };
    }));
}

void Captions::takeRead(const Read &read)
{
    if (read.index != m_wanted) {
        return; // another one was chosen meanwhile
    }
    m_wanted.reset();
    if (!read.track) {
        qCWarning(lcCourse) << "Captions could not be read, code" << int(read.track.error().code);
        Q_EMIT failed(read.track.error());
        if (!std::exchange(m_isUsersChoice, false) && !m_current
            && read.index + 1 < m_tracks.size()) {
            this->read(read.index + 1);
        }
        return;
    }
    m_current = read.index;
    m_unshifted = *read.track;
    show();
    if (std::exchange(m_isUsersChoice, false)) {
        Q_EMIT trackChosen();
    }
}

void Captions::setDelay(Milliseconds delay)
{
    const Milliseconds wanted = std::clamp(delay, -largestDelay, largestDelay);
    if (wanted == this->delay()) {
        return;
    }
    if (wanted == 0ms) {
        m_settings.captionDelays.remove(m_recording.id.value);
    } else {
        m_settings.captionDelays.insert(m_recording.id.value, int(wanted.count()));
    }
    show();
    Q_EMIT settingsChanged();
}

void Captions::show()
{
    m_shown = m_unshifted.shifted(delay());
    Q_EMIT changed();
}

QString captionTrackName(const CaptionFile &file)
{
    const QLocale locale(file.language);
    const bool isKnown = !file.language.isEmpty() && locale.language() != QLocale::C;
    QString language = isKnown ? locale.nativeLanguageName() : file.language;
    if (isKnown && file.language.contains(u'-')) {
        language += u" (%1)"_s.arg(locale.nativeTerritoryName());
    }
    if (!language.isEmpty()) {
        language[0] = language[0].toUpper();
    }
    return language.isEmpty() || file.label.isEmpty() ? language + file.label
                                                      : language + u" · "_s + file.label;
}

} // namespace companion
