// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/appearance.h>
#include <ui/settings/captionpreview.h>
#include <ui/watch/captionpane.h>

#include <QBoxLayout>
#include <QPainter>
#include <QStyle>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

namespace {

constexpr QSize previewPictureSize(224, 126); // 16:9

//! Stands for the recording: the colour that a picture has before it begins, and a play mark.
class Picture final : public QWidget {
public:
    explicit Picture(QWidget *parent)
        : QWidget(parent)
    {
        setMinimumSize(previewPictureSize / 2);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

    [[nodiscard]] QSize sizeHint() const override { return previewPictureSize; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QSize size = previewPictureSize.scaled(rect().size(), Qt::KeepAspectRatio);
        const QRect place = QStyle::alignedRect(Qt::LeftToRight, Qt::AlignCenter, size, rect());
        painter.fillRect(place, Theme::dark().surface);
        const QRect mark = QStyle::alignedRect(Qt::LeftToRight, Qt::AlignCenter, { 32, 32 }, place);
        icon(u"play"_s, Theme::dark().muted).paint(&painter, mark);
    }
};

} // namespace

CaptionPreview::CaptionPreview(QWidget *parent)
    : QFrame(parent)
    , m_sample({ { .span = { 0s, 1s },
                   .text = tr("A caption stands here,\nas you will see it."),
                   .speaker = {} } })
    , m_parts(new QBoxLayout(QBoxLayout::TopToBottom, this))
    , m_picture(new Picture(this))
    , m_captions(new CaptionPane(m_sample, this))
{
    setObjectName(u"captionPreview"_s);
    m_parts->setContentsMargins(space::m, space::m, space::m, space::m);
    m_parts->setSpacing(0);
    m_parts->addWidget(m_picture);
    m_parts->addWidget(m_captions);
    m_captions->setPosition(0s);
}

void CaptionPreview::present(const Settings &settings)
{
    const CaptionPlace place = settings.captionPlace;
    const bool beside = place == CaptionPlace::Beside;
    m_parts->setDirection(beside                             ? QBoxLayout::LeftToRight
                              : place == CaptionPlace::Above ? QBoxLayout::BottomToTop
                                                             : QBoxLayout::TopToBottom);
    m_captions->setBeside(beside);
    m_captions->setPercent(settings.captionPercent);
    m_captions->setStyle({ .family = settings.captionFont,
                           .ink = settings.captionInk,
                           .ground = settings.captionGround,
                           .opacity = settings.captionOpacity });
    m_captions->setMinimumHeight(m_captions->sizeHint().height());
    m_captions->setVisible(place != CaptionPlace::Off);
}

//! On the ground that the watch page has, not on that of the card.
void CaptionPreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Appearance::theme().window);
    painter.drawRoundedRect(rect(), radius::control, radius::control);
}

} // namespace companion
