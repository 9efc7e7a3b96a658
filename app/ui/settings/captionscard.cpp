// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <look/captionstyle.h>
#include <ui/appearance.h>
#include <ui/parts/slider.h>
#include <ui/parts/textlabel.h>
#include <ui/settings/captionpreview.h>
#include <ui/settings/captionscard.h>
#include <ui/settings/settingrow.h>
#include <ui/watch/captioncontrol.h>
#include <workspace/workspace.h>

#include <QApplication>
#include <QColorDialog>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QSlider>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr int swatchSide = 16;

QIcon swatch(const QColor &colour)
{
    const qreal ratio = qApp->devicePixelRatio();
    QPixmap pixmap(QSize(swatchSide, swatchSide) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Appearance::theme().muted); // else the ground of the button would swallow it
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(0.5, 0.5, swatchSide - 1, swatchSide - 1), 3, 3);
    return pixmap;
}

CaptionStyle styleOf(const Settings &settings)
{
    return { .family = settings.captionFont,
             .ink = settings.captionInk,
             .ground = settings.captionGround,
             .opacity = settings.captionOpacity };
}

CaptionColours shownColours(const Settings &settings)
{
    const Theme &theme = Appearance::theme();
    return captionColours(styleOf(settings), theme.window, theme.ink);
}

} // namespace

//! Pairs that are easy to read; behind them in the list stands what the user has mixed.
QList<CaptionsCard::Preset> CaptionsCard::presets()
{
    const QColor black(Qt::black);
    const QColor white(Qt::white);
    return { { tr("As the window"), std::nullopt, std::nullopt },
             { tr("White on black"), white, black },
             { tr("Yellow on black"), QColor(0xFF, 0xE4, 0x5C), black },
             { tr("Black on white"), black, white },
             { tr("Black on cream"), black, QColor(0xFF, 0xF3, 0xCF) },
             { tr("White on dark blue"), white, QColor(0x14, 0x29, 0x4F) } };
}

CaptionsCard::CaptionsCard(Workspace &workspace, QWidget *parent)
    : Card(tr("Captions"), parent)
    , m_workspace(workspace)
    , m_preview(new CaptionPreview(this))
{
    setObjectName(u"captionsCard"_s);
    body()->addWidget(m_preview);
    addPlace();
    addLetters();
    addColours();
    addOwnColours();
    addTrack();
    showSettings();
    showTracks();
    connect(&workspace, &Workspace::settingsChanged, this, &CaptionsCard::showSettings);
    connect(&workspace.captionChoice(), &Captions::tracksChanged, this, &CaptionsCard::showTracks);
    connect(&workspace.captionChoice(), &Captions::changed, this, &CaptionsCard::showTracks);
}

void CaptionsCard::addPlace()
{
    m_place = new QComboBox(this);
    m_place->setObjectName(u"captionPlace"_s);
    m_place->addItem(tr("Below the picture"), int(CaptionPlace::Below));
    m_place->addItem(tr("Beside the picture"), int(CaptionPlace::Beside));
    m_place->addItem(tr("Above the picture"), int(CaptionPlace::Above));
    m_place->addItem(tr("Off"), int(CaptionPlace::Off));
    m_place->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    addSettingRow(*this, tr("Caption&s"), m_place);
    connect(m_place, &QComboBox::activated, this, [this] {
        m_workspace.settings().captionPlace = CaptionPlace(m_place->currentData().toInt());
        m_workspace.storeSettings();
    });
}

void CaptionsCard::addLetters()
{
    m_size = new QSpinBox(this);
    m_size->setObjectName(u"captionSize"_s);
    m_size->setRange(75, 250);
    m_size->setSingleStep(25);
    //: Unit of the size of captions.
    m_size->setSuffix(tr(" %"));
    addSettingRow(*this, tr("Caption si&ze"), m_size);
    connect(m_size, &QSpinBox::valueChanged, this, [this](int percent) {
        m_workspace.settings().captionPercent = percent;
        m_workspace.storeSettings();
    });
    m_font = new QComboBox(this);
    m_font->setObjectName(u"captionFont"_s);
    m_font->addItem(tr("As the window"), QString());
    for (const QString &family : QFontDatabase::families()) {
        if (QFontDatabase::isSmoothlyScalable(family) && !QFontDatabase::isPrivateFamily(family)) {
            m_font->addItem(family, family);
        }
    }
    m_font->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_font->setMinimumContentsLength(24);
    addSettingRow(*this, tr("&Letters"), m_font);
    connect(m_font, &QComboBox::activated, this, [this] {
        m_workspace.settings().captionFont = m_font->currentData().toString();
        m_workspace.storeSettings();
    });
}

void CaptionsCard::addColours()
{
    m_colours = new QComboBox(this);
    m_colours->setObjectName(u"captionColours"_s);
    const auto offered = presets();
    for (const Preset &preset : offered) {
        m_colours->addItem(preset.name);
    }
    m_colours->addItem(tr("Your own"));
    m_colours->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    addSettingRow(*this, tr("C&olours"), m_colours);
    connect(m_colours, &QComboBox::activated, this, &CaptionsCard::takePreset);
}

void CaptionsCard::takePreset(int index)
{
    const QList<Preset> offered = presets();
    if (index >= offered.size()) {
        showSettings(); // its two buttons make it
        m_ink->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_workspace.settings().captionInk = offered.at(index).ink;
    m_workspace.settings().captionGround = offered.at(index).ground;
    m_workspace.storeSettings();
}

void CaptionsCard::addOwnColours()
{
    m_ink = new QPushButton(tr("Text…"), this);
    m_ink->setObjectName(u"captionInk"_s);
    m_ground = new QPushButton(tr("Background…"), this);
    m_ground->setObjectName(u"captionGround"_s);
    auto *own = new QWidget(this);
    auto *row = new QHBoxLayout(own);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(m_ink);
    row->addWidget(m_ground);
    own->setFocusProxy(m_ink);
    m_ink->setAccessibleName(tr("Colour of the captions' text"));
    m_ground->setAccessibleName(tr("Colour behind the captions"));
    addSettingRow(*this, tr("Your o&wn colours"), own);
    connect(m_ink, &QPushButton::clicked, this, [this] {
        Settings &settings = m_workspace.settings();
        askColour(tr("Colour of the captions' text"), &settings.captionInk,
                  shownColours(settings).ink);
    });
    connect(m_ground, &QPushButton::clicked, this, [this] {
        Settings &settings = m_workspace.settings();
        askColour(tr("Colour behind the captions"), &settings.captionGround,
                  settings.captionGround.value_or(Appearance::theme().window));
    });
    m_opacity = makeSlider(this);
    m_opacity->setObjectName(u"captionOpacity"_s);
    m_opacity->setRange(0, 100);
    m_opacity->setSingleStep(5);
    m_opacity->setPageStep(25);
    m_opacity->setMinimumWidth(fontMetrics().averageCharWidth() * 24);
    addSettingRow(*this, tr("Background opacit&y"), m_opacity);
    connect(m_opacity, &QSlider::valueChanged, this, [this](int percent) {
        m_workspace.settings().captionOpacity = percent;
        m_workspace.storeSettings();
    });
    m_contrast = makeSecondary({}, this);
    m_contrast->setObjectName(u"captionContrast"_s);
    body()->addWidget(m_contrast);
}

void CaptionsCard::askColour(const QString &title, std::optional<QColor> *target,
                             const QColor &shown)
{
    auto *dialog = new QColorDialog(shown, this);
    dialog->setWindowTitle(title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QColorDialog::colorSelected, this, [this, target](const QColor &chosen) {
        *target = chosen;
        m_workspace.storeSettings();
    });
    dialog->open();
}

void CaptionsCard::addTrack()
{
    m_track = new QComboBox(this);
    m_track->setObjectName(u"captionTrack"_s);
    m_track->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    addSettingRow(*this, tr("Caption language"), m_track);
    connect(m_track, &QComboBox::activated, &m_workspace.captionChoice(), &Captions::choose);
    m_delay = new QDoubleSpinBox(this);
    m_delay->setObjectName(u"captionDelay"_s);
    const double most = double(Captions::largestDelay.count()) / 1000;
    m_delay->setRange(-most, most);
    m_delay->setDecimals(1);
    m_delay->setSingleStep(double(Captions::step.count()) / 1000);
    //: Unit: seconds.
    m_delay->setSuffix(tr(" s"));
    addSettingRow(*this, tr("Captions later by"), m_delay);
    connect(m_delay, &QDoubleSpinBox::valueChanged, this, [this](double seconds) {
        m_workspace.captionChoice().setDelay(Milliseconds(std::llround(seconds * 1000)));
    });
    body()->addWidget(makeSecondary(
        tr("For this recording, where they do not fit what is said; negative brings them earlier. "
           "The transcript moves with them."),
        this));
}

void CaptionsCard::showSettings()
{
    const Settings &settings = m_workspace.settings();
    const QSignalBlocker quietSize(m_size);
    const QSignalBlocker quietOpacity(m_opacity);
    m_preview->present(settings);
    m_place->setCurrentIndex(m_place->findData(int(settings.captionPlace)));
    m_size->setValue(settings.captionPercent);
    m_font->setCurrentIndex(std::max(0, m_font->findData(settings.captionFont)));
    const QList<Preset> offered = presets();
    const auto preset = std::ranges::find_if(offered, [&settings](const Preset &one) {
        return one.ink == settings.captionInk && one.ground == settings.captionGround;
    });
    m_colours->setCurrentIndex(int(preset - offered.begin()));
    const CaptionColours colours = shownColours(settings);
    m_ink->setIcon(swatch(colours.ink));
    m_ground->setIcon(swatch(settings.captionGround.value_or(colours.ground)));
    m_opacity->setValue(settings.captionOpacity);
    m_opacity->setEnabled(settings.captionGround.has_value());
    showContrast();
}

void CaptionsCard::showContrast()
{
    const CaptionColours colours = shownColours(m_workspace.settings());
    const double contrast = contrastRatio(colours.ink, colours.ground);
    const QString number = QLocale().toString(std::floor(contrast * 10) / 10, 'f', 1);
    const bool isFine = contrast >= leastContrast;
    setRole(m_contrast, isFine ? "secondary" : "error");
    m_contrast->setText(isFine ? tr("Contrast %1 : 1").arg(number)
                               : tr("Hard to read: contrast %1 : 1. At least %2 : 1 is advised.")
                                     .arg(number, QLocale().toString(leastContrast, 'f', 1)));
}

void CaptionsCard::showTracks()
{
    const Captions &captions = m_workspace.captionChoice();
    const QSignalBlocker quiet(m_delay);
    m_track->clear();
    m_track->addItems(CaptionControl::trackNames(captions));
    m_track->setCurrentIndex(int(captions.current().value_or(-1)));
    m_track->setEnabled(m_track->count() > 1);
    m_delay->setValue(double(captions.delay().count()) / 1000);
    m_delay->setEnabled(captions.current().has_value());
}

} // namespace companion
