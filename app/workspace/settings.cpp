// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <storage/datafolder.h>
#include <workspace/settings.h>

#include <QSettings>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

//! Enumerations are stored by name, so that a file stays readable and a new value breaks nothing.
template <typename Enum> struct Named {
    Enum value;
    QLatin1StringView name;
};
// Clang before 17 deduces nothing for an aggregate by itself.
template <typename Enum> Named(Enum, QLatin1StringView) -> Named<Enum>;

constexpr std::array schemeNames{ Named{ SchemeChoice::System, "system"_L1 },
                                  Named{ SchemeChoice::Light, "light"_L1 },
                                  Named{ SchemeChoice::Dark, "dark"_L1 } };
constexpr std::array placeNames{ Named{ CaptionPlace::Below, "below"_L1 },
                                 Named{ CaptionPlace::Beside, "beside"_L1 },
                                 Named{ CaptionPlace::Off, "off"_L1 },
                                 Named{ CaptionPlace::Above, "above"_L1 } };
constexpr std::array typingNames{ Named{ WhileTyping::Off, "plays"_L1 },
                                  Named{ WhileTyping::Soften, "softened"_L1 },
                                  Named{ WhileTyping::Pause, "waits"_L1 } };

template <typename Names, typename Enum> QString nameOf(const Names &names, Enum value)
{
    const auto found
        = std::ranges::find(names, value, [](const auto &named) { return named.value; });
    return found == names.end() ? QString() : QString(found->name);
}

template <typename Names, typename Enum>
Enum valueOf(const Names &names, const QString &name, Enum otherwise)
{
    const auto found
        = std::ranges::find_if(names, [&name](const auto &named) { return named.name == name; });
    return found == names.end() ? otherwise : found->value;
}

double numberWithin(const QVariant &stored, double otherwise, double low, double high)
{
    bool ok = false;
    const double number = stored.toDouble(&ok);
    return ok && number >= low && number <= high ? number : otherwise;
}

int integerWithin(const QVariant &stored, int otherwise, int low, int high)
{
    return int(numberWithin(stored, otherwise, low, high));
}

constexpr double slowestRate = 0.5;
constexpr double fastestRate = 2.5;

QMap<QString, double> courseRatesIn(QSettings &file)
{
    QMap<QString, double> rates;
    file.beginGroup("courseRates"_L1);
    for (const QString &course : file.allKeys()) {
        const double rate = numberWithin(file.value(course), 0, slowestRate, fastestRate);
        if (rate > 0) {
            rates.insert(course, rate);
        }
    }
    file.endGroup();
    return rates;
}

//! Values of one group by their own keys; the ids of courses and recordings are made of letters,
//! digits and dashes.
template <typename Value> QMap<QString, Value> mapOf(QSettings &file, QAnyStringView group)
{
    QMap<QString, Value> map;
    file.beginGroup(group);
    for (const QString &key : file.childKeys()) {
        map.insert(key, file.value(key).value<Value>());
    }
    file.endGroup();
    return map;
}

template <typename Value>
void storeMap(QSettings &file, QAnyStringView group, const QMap<QString, Value> &map)
{
    file.beginGroup(group);
    file.remove(""_L1);
    for (auto entry = map.begin(); entry != map.end(); ++entry) {
        file.setValue(entry.key(), entry.value());
    }
    file.endGroup();
}

std::optional<QColor> colourOf(const QVariant &stored)
{
    const QColor colour(stored.toString());
    return colour.isValid() ? std::optional(QColor(colour.rgb())) : std::nullopt;
}

QString nameOf(const std::optional<QColor> &colour) { return colour ? colour->name() : QString(); }

void loadCaptions(Settings &settings, QSettings &file)
{
    settings.captionFont = file.value("captions/font"_L1).toString();
    settings.captionInk = colourOf(file.value("captions/ink"_L1));
    settings.captionGround = colourOf(file.value("captions/ground"_L1));
    settings.captionOpacity
        = integerWithin(file.value("captions/opacity"_L1), settings.captionOpacity, 0, 100);
    settings.captionDelays = mapOf<int>(file, "captionDelays"_L1);
    settings.captionTracks = mapOf<QString>(file, "captionTracks"_L1);
}

void saveCaptions(const Settings &settings, QSettings &file)
{
    file.setValue("captions/font"_L1, settings.captionFont);
    file.setValue("captions/ink"_L1, nameOf(settings.captionInk));
    file.setValue("captions/ground"_L1, nameOf(settings.captionGround));
    file.setValue("captions/opacity"_L1, settings.captionOpacity);
    storeMap(file, "captionDelays"_L1, settings.captionDelays);
    storeMap(file, "captionTracks"_L1, settings.captionTracks);
}

} // namespace

double rateOf(const Settings &settings, const QString &course)
{
    return settings.courseRates.value(course, settings.rate);
}

QString settingsPath(const QString &dataFolder)
{
    return dataFolder + u'/' + DataFolder::settingsFileName;
}

Settings loadSettings(const QString &filePath)
{
    QSettings file(filePath, QSettings::IniFormat);
    const Settings defaults;
    Settings settings;
    settings.scheme
        = valueOf(schemeNames, file.value("appearance/scheme"_L1).toString(), defaults.scheme);
    settings.language = file.value("appearance/language"_L1).toString();
    settings.reduceMotion
        = file.value("appearance/reduceMotion"_L1, defaults.reduceMotion).toBool();
    settings.captionPlace
        = valueOf(placeNames, file.value("captions/place"_L1).toString(), defaults.captionPlace);
    settings.captionPercent
        = integerWithin(file.value("captions/percent"_L1), defaults.captionPercent, 75, 250);
    loadCaptions(settings, file);
    settings.hashedFilms = mapOf<qint64>(file, "hashedFilms"_L1);
    settings.rate
        = numberWithin(file.value("playback/rate"_L1), defaults.rate, slowestRate, fastestRate);
    settings.courseRates = courseRatesIn(file);
    settings.skipSilences = file.value("playback/skipSilences"_L1, defaults.skipSilences).toBool();
    settings.evenVoices = file.value("playback/evenVoices"_L1, defaults.evenVoices).toBool();
    settings.volume = numberWithin(file.value("playback/volume"_L1), defaults.volume, 0, 1);
    settings.muted = file.value("playback/muted"_L1, defaults.muted).toBool();
    settings.whileTyping = valueOf(typingNames, file.value("playback/whileTyping"_L1).toString(),
                                   defaults.whileTyping);
    settings.knowsThinkingPause
        = file.value("playback/knowsThinkingPause"_L1, defaults.knowsThinkingPause).toBool();
    settings.sidePaneVisible = file.value("window/sidePane"_L1, defaults.sidePaneVisible).toBool();
    settings.sidePaneLeft = file.value("window/sidePaneLeft"_L1, defaults.sidePaneLeft).toBool();
    settings.sideTab = integerWithin(file.value("window/sideTab"_L1), defaults.sideTab, 0, 3);
    settings.splitter = file.value("window/splitter"_L1).toByteArray();
    settings.geometry = file.value("window/geometry"_L1).toByteArray();
    settings.miniGeometry = file.value("window/miniGeometry"_L1).toByteArray();
    settings.keepAwake = file.value("desktop/keepAwake"_L1, defaults.keepAwake).toBool();
    settings.mediaControls
        = file.value("desktop/mediaControls"_L1, defaults.mediaControls).toBool();
    settings.pauseWhenHidden
        = file.value("desktop/pauseWhenHidden"_L1, defaults.pauseWhenHidden).toBool();
    settings.resumeWhenShown
        = file.value("desktop/resumeWhenShown"_L1, defaults.resumeWhenShown).toBool();
    settings.readChapter = file.value("read/chapter"_L1).toString();
    settings.readBlock = integerWithin(file.value("read/block"_L1), 0, 0, 100000);
    settings.roomVisible = file.value("room/visible"_L1, defaults.roomVisible).toBool();
    settings.declinedNotes = mapOf<QStringList>(file, "declinedNotes"_L1);
    settings.stayingMarks = mapOf<QStringList>(file, "stayingMarks"_L1);
    settings.declinedChats = file.value("room/declinedChats"_L1).toStringList();
    settings.lastCourse = file.value("course/folder"_L1).toString();
    return settings;
}

void saveSettings(const Settings &settings, const QString &filePath)
{
    QSettings file(filePath, QSettings::IniFormat);
    file.setValue("appearance/scheme"_L1, nameOf(schemeNames, settings.scheme));
    file.setValue("appearance/language"_L1, settings.language);
    file.setValue("appearance/reduceMotion"_L1, settings.reduceMotion);
    file.setValue("captions/place"_L1, nameOf(placeNames, settings.captionPlace));
    file.setValue("captions/percent"_L1, settings.captionPercent);
    saveCaptions(settings, file);
    storeMap(file, "hashedFilms"_L1, settings.hashedFilms);
    file.setValue("playback/rate"_L1, settings.rate);
    for (auto rate = settings.courseRates.begin(); rate != settings.courseRates.end(); ++rate) {
        file.setValue("courseRates/"_L1 + rate.key(), rate.value());
    }
    file.setValue("playback/skipSilences"_L1, settings.skipSilences);
    file.setValue("playback/evenVoices"_L1, settings.evenVoices);
    file.setValue("playback/volume"_L1, settings.volume);
    file.setValue("playback/muted"_L1, settings.muted);
    file.setValue("playback/whileTyping"_L1, nameOf(typingNames, settings.whileTyping));
    file.setValue("playback/knowsThinkingPause"_L1, settings.knowsThinkingPause);
    file.setValue("window/sidePane"_L1, settings.sidePaneVisible);
    file.setValue("window/sidePaneLeft"_L1, settings.sidePaneLeft);
    file.setValue("window/sideTab"_L1, settings.sideTab);
    file.setValue("window/splitter"_L1, settings.splitter);
    file.setValue("window/geometry"_L1, settings.geometry);
    file.setValue("window/miniGeometry"_L1, settings.miniGeometry);
    file.setValue("desktop/keepAwake"_L1, settings.keepAwake);
    file.setValue("desktop/mediaControls"_L1, settings.mediaControls);
    file.setValue("desktop/pauseWhenHidden"_L1, settings.pauseWhenHidden);
    file.setValue("desktop/resumeWhenShown"_L1, settings.resumeWhenShown);
    file.setValue("read/chapter"_L1, settings.readChapter);
    file.setValue("read/block"_L1, settings.readBlock);
    file.setValue("room/visible"_L1, settings.roomVisible);
    storeMap(file, "declinedNotes"_L1, settings.declinedNotes);
    storeMap(file, "stayingMarks"_L1, settings.stayingMarks);
    file.setValue("room/declinedChats"_L1, settings.declinedChats);
    file.setValue("course/folder"_L1, settings.lastCourse);
}

} // namespace companion
