// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <look/theme.h>
#include <ui/appearance.h>
#include <ui/overview/chapterrow.h>
#include <ui/parts/progressring.h>
#include <ui/parts/requirementtext.h>
#include <ui/parts/textlabel.h>

#include <QGridLayout>
#include <QPainter>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr int ringDiameter = 28;
constexpr int numberWidth = 28;

} // namespace

ChapterRow::ChapterRow(const Course &course, const Chapter &chapter, QWidget *parent)
    : QPushButton(parent)
    , m_ring(new ProgressRing(ringDiameter, this))
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setCursor(Qt::PointingHandCursor);
    const QString number = RequirementText::chapterNumber(course, chapter.id);
    m_name = tr("Chapter %1: %2").arg(number, chapter.title);
    setObjectName(u"chapter-"_s + chapter.id.value);
    setToolTip(tr("Watch this chapter from its beginning"));
    build(chapter, number);
    setProgress(0, 0, false);
}

void ChapterRow::build(const Chapter &chapter, const QString &number)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(space::s, space::s, space::s, space::s);
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::xs);
    grid->setColumnStretch(1, 1);

    auto *figure = new QLabel(number, this);
    figure->setFont(tabularFont(scaledFont(figure->font(), 1.2)));
    setRole(figure, "secondary");
    figure->setMinimumWidth(numberWidth);
    figure->setAlignment(Qt::AlignTrailing | Qt::AlignTop);
    grid->addWidget(figure, 0, 0);
    grid->addWidget(makeStrong(chapter.title, this), 0, 1);

    auto *facts = new QHBoxLayout;
    facts->setSpacing(space::s);
    const int whole = int(std::lround(chapter.minutes));
    auto *minutes = new QLabel(
        whole == 0 ? tr("less than a minute") : tr("%n minute(s)", nullptr, whole), this);
    minutes->setObjectName(u"plannedMinutes"_s);
    minutes->setFont(scaledFont(minutes->font(), 0.9));
    setRole(minutes, "secondary");
    facts->addWidget(minutes);
    for (const OutcomeId &outcome : chapter.outcomes) {
        auto *tag = new QLabel(outcome.value, this);
        tag->setFont(scaledFont(tag->font(), 0.9));
        setRole(tag, "badge");
        facts->addWidget(tag);
    }
    facts->addStretch(1);
    grid->addLayout(facts, 1, 1);
    if (chapter.contentNote) {
        m_contentNote = tr("Content note: %1").arg(*chapter.contentNote);
        grid->addWidget(makeSecondary(m_contentNote, this), 2, 1);
    }
    if (chapter.optional) {
        grid->addWidget(makeSecondary(tr("Optional: not needed for the certificate"), this), 3, 1);
    }
    grid->addWidget(m_ring, 0, 2, 2, 1, Qt::AlignVCenter);
    for (QWidget *part : findChildren<QWidget *>()) {
        part->setAttribute(Qt::WA_TransparentForMouseEvents);
    }
}

void ChapterRow::setProgress(double fraction, double percent, bool met)
{
    const QString watched = tr("%1 % watched").arg(locale().toString(std::floor(percent), 'f', 0));
    m_ring->setProgress(fraction, met);
    m_ring->setAccessibleName(watched);
    setAccessibleName(m_name);
    setAccessibleDescription(m_contentNote.isEmpty() ? watched : watched + u". "_s + m_contentNote);
}

QSize ChapterRow::sizeHint() const { return layout()->totalSizeHint(); }

QSize ChapterRow::minimumSizeHint() const { return layout()->totalMinimumSize(); }

void ChapterRow::paintEvent(QPaintEvent *)
{
    const Theme &theme = Appearance::theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isDown() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.tint(theme.ink, isDown() ? 0.10 : 0.05));
        painter.drawRoundedRect(rect(), radius::control, radius::control);
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius::control,
                                radius::control);
    }
}

} // namespace companion
