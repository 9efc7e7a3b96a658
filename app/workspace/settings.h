// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the user has set, as one plain value that is loaded and saved whole.
#pragma once

#include <playback/thinkingrule.h>

#include <QByteArray>
#include <QColor>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace companion {

enum class SchemeChoice { System, Light, Dark };
enum class CaptionPlace { Below, Beside, Off, Above };

struct Settings {
    SchemeChoice scheme = SchemeChoice::System;
    QString language; //!< BCP 47, empty: the system's
    CaptionPlace captionPlace = CaptionPlace::Below;
    int captionPercent = 100; //!< size of caption text, 75..250
    QString captionFont; //!< family, empty: that of the windows
    std::optional<QColor> captionInk; //!< none: as the windows have it
    std::optional<QColor> captionGround; //!< behind the text; none: as the windows have it
    int captionOpacity = 100; //!< of that ground, in percent
    QMap<QString, int> captionDelays; //!< milliseconds, by the id of the recording
    QMap<QString, QString> captionTracks; //!< what was chosen, by the id of the course
    //! When the file was written whose hash was right, in milliseconds of the epoch, by the id of
    //! the recording.
    QMap<QString, qint64> hashedFilms;
    double rate = 1.0; //!< of courses without one of their own
    double volume = 1.0;
    bool muted = false;
    WhileTyping whileTyping = WhileTyping::Off;
    bool knowsThinkingPause = false; //!< was offered it once
    QMap<QString, double> courseRates; //!< by the course's id
    bool skipSilences = false;
    bool evenVoices = false;
    bool sidePaneVisible = true;
    bool sidePaneLeft = false;
    int sideTab = 0; //!< transcript, notes, chapters, marks
    QByteArray splitter; //!< QSplitter::saveState of the watch page
    QByteArray geometry; //!< QWidget::saveGeometry of the main window
    QByteArray miniGeometry; //!< and of the mini player
    bool keepAwake = true; //!< no sleep and no dark screen while playing
    bool mediaControls = true; //!< the desktop may steer the player, and sees its titles
    bool pauseWhenHidden = false; //!< when the window is minimised or covered
    bool resumeWhenShown = false; //!< and goes on when it is seen again
    bool reduceMotion = false;
    QString readChapter; //!< where the reader is: the chapter's id
    int readBlock = 0; //!< and the block of its script that stands on top
    bool roomVisible = true; //!< the chat of the session, where there is one
    QMap<QString, QStringList> declinedNotes; //!< former recordings, by that which was open
    //! Bookmarks and loops that stay with former recordings, by that which was open.
    QMap<QString, QStringList> stayingMarks;
    QStringList declinedChats; //!< of these recordings
    QString lastCourse; //!< folder chosen by the user; empty: the bundled course

    bool operator==(const Settings &) const = default;
};

//! The speed at which a course is played.
[[nodiscard]] double rateOf(const Settings &settings, const QString &course);

//! Where they lie: an .ini file in the data folder.
[[nodiscard]] QString settingsPath(const QString &dataFolder);

//! A missing or damaged value falls back to its default.
[[nodiscard]] Settings loadSettings(const QString &filePath);
void saveSettings(const Settings &settings, const QString &filePath);

} // namespace companion
