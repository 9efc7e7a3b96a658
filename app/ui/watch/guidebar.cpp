// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/actions.h>
#include <ui/appearance.h>
#include <ui/parts/elidedlabel.h>
#include <ui/watch/guidebar.h>
#include <ui/watch/guidetext.h>
#include <workspace/workspace.h>

#include <QAccessible>
#include <QHBoxLayout>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {
constexpr int guideIconSide = 20;
}

GuideBar::GuideBar(Workspace &workspace, Actions &actions, QWidget *parent)
    : QFrame(parent)
    , m_workspace(workspace)
    , m_actions(actions)
    , m_icon(new QLabel(this))
    , m_text(new ElidedLabel({}, this))
{
    setObjectName(u"guideBar"_s);
    build();
    connectGuides();
    connect(actions[Actions::GapGuide], &QAction::triggered, this, &GuideBar::toggleGaps);
    connect(actions[Actions::ReviewReel], &QAction::triggered, this, &GuideBar::toggleReel);
    connect(actions[Actions::NextPlace], &QAction::triggered, this, [this] { step(+1); });
    connect(actions[Actions::PreviousPlace], &QAction::triggered, this, [this] { step(-1); });
    showProgress();
    hide();
}

void GuideBar::build()
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::xs);
    row->addWidget(m_icon);
    m_text->setObjectName(u"guideText"_s);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addSpacing(space::xs);
    row->addWidget(m_text, 1);
    auto *movers = new QWidget(this);
    movers->setLayoutDirection(Qt::LeftToRight); // as the timeline below runs
    auto *pair = new QHBoxLayout(movers);
    pair->setContentsMargins(0, 0, 0, 0);
    pair->setSpacing(0);
    m_previous = addButton(u"chevron-left"_s, u"previousPlaceButton"_s,
                           m_actions[Actions::PreviousPlace]->toolTip());
    m_next = addButton(u"chevron-right"_s, u"nextPlaceButton"_s,
                       m_actions[Actions::NextPlace]->toolTip());
    pair->addWidget(m_previous);
    pair->addWidget(m_next);
    row->addWidget(movers);
    m_close = addButton(u"close"_s, u"endGuideButton"_s, tr("End"));
    row->addWidget(m_close);
    m_previous->setAccessibleName(m_actions[Actions::PreviousPlace]->text());
    m_next->setAccessibleName(m_actions[Actions::NextPlace]->text());
    connect(m_previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(+1); });
    connect(m_close, &QToolButton::clicked, this, &GuideBar::stop);
}

QToolButton *GuideBar::addButton(const QString &icon, const QString &name, const QString &text)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setIcon(companion::icon(icon));
    button->setIconSize({ guideIconSide, guideIconSide });
    button->setFocusPolicy(Qt::TabFocus); // a click leaves the keys with the player
    button->setAccessibleName(text);
    button->setToolTip(text);
    return button;
}

void GuideBar::connectGuides()
{
    GapGuide &gaps = m_workspace.gapGuide();
    connect(&gaps, &GapGuide::started, this, &GuideBar::pageWanted);
    connect(&gaps, &GapGuide::started, this, &GuideBar::showProgress);
    connect(&gaps, &GapGuide::moved, this, &GuideBar::showProgress);
    connect(&gaps, &GapGuide::ended, this, &GuideBar::endGaps);
    connect(&m_workspace.watch(), &WatchSession::coverageChanged, this, [this] {
        if (mode() == Mode::Gaps) {
            showProgress();
        }
    });
    ReviewReel &reel = m_workspace.reviewReel();
    connect(&reel, &ReviewReel::started, this, &GuideBar::showProgress);
    connect(&reel, &ReviewReel::started, this, &GuideBar::reelStarted);
    connect(&reel, &ReviewReel::moved, this, &GuideBar::showProgress);
    connect(&reel, &ReviewReel::ended, this, &GuideBar::endReel);
}

GuideBar::Mode GuideBar::mode() const
{
    return m_workspace.gapGuide().isRunning()  ? Mode::Gaps
        : m_workspace.reviewReel().isRunning() ? Mode::Reel
                                               : Mode::Idle;
}

void GuideBar::toggleGaps()
{
    if (m_workspace.gapGuide().isRunning()) {
        m_workspace.gapGuide().stop();
    } else if (!m_workspace.gapGuide().start()) {
        Q_EMIT pageWanted();
        tell(GuideText::nothingMissing());
    }
}

void GuideBar::toggleReel()
{
    ReviewReel &reel = m_workspace.reviewReel();
    if (reel.isRunning()) {
        reel.stop();
        return;
    }
    Q_EMIT pageWanted();
    const Notebook *notebook = m_workspace.notebook();
    if (!notebook) {
        tell(GuideText::locked());
    } else if (!reel.start(notebook->notes())) {
        tell(GuideText::noStars());
    }
}

void GuideBar::step(int direction)
{
    switch (mode()) {
    case Mode::Idle:
        return;
    case Mode::Gaps:
        direction > 0 ? m_workspace.gapGuide().next() : m_workspace.gapGuide().previous();
        return;
    case Mode::Reel:
        direction > 0 ? m_workspace.reviewReel().next() : m_workspace.reviewReel().previous();
        return;
    }
}

void GuideBar::stop()
{
    const bool wasIdle = mode() == Mode::Idle;
    m_workspace.gapGuide().stop();
    m_workspace.reviewReel().stop();
    if (wasIdle) {
        hide(); // a sentence was read
    }
}

void GuideBar::showProgress()
{
    const Mode running = mode();
    const bool isOn = running != Mode::Idle;
    const GapGuide &gaps = m_workspace.gapGuide();
    const ReviewReel &reel = m_workspace.reviewReel();
    const bool isReel = running == Mode::Reel;
    const qsizetype place = isReel ? reel.current() : gaps.current();
    const qsizetype count = isReel ? reel.count() : gaps.count();
    m_actions[Actions::NextPlace]->setEnabled(isOn && place + 1 < count);
    m_actions[Actions::PreviousPlace]->setEnabled(isOn && place > 0);
    m_next->setEnabled(isOn && place + 1 < count);
    m_previous->setEnabled(isOn && place > 0);
    m_next->setVisible(isOn);
    m_previous->setVisible(isOn);
    if (!isOn) {
        return;
    }
    m_icon->setPixmap(icon(isReel ? u"reel"_s : u"gaps"_s, Appearance::theme().accent)
                          .pixmap(QSize(guideIconSide, guideIconSide), devicePixelRatioF()));
    m_text->setText(isReel ? GuideText::starredNote(place, count)
                           : GuideText::playing(gaps.remaining()));
    m_text->setAccessibleName(m_text->text());
    const QString end = isReel ? tr("End the review and go back") : tr("End the guide");
    m_close->setToolTip(end);
    m_close->setAccessibleName(end);
    show();
}

void GuideBar::endGaps(GuidedPlay::End end)
{
    showProgress();
    switch (end) {
    case GuidedPlay::End::Finished:
        tell(GuideText::finished(m_workspace.gapGuide().remaining()));
        return;
    case GuidedPlay::End::Left:
        tell(GuideText::left(m_workspace.gapGuide().remaining()));
        return;
    case GuidedPlay::End::Stopped:
        hide();
        return;
    }
}

void GuideBar::endReel(GuidedPlay::End end)
{
    showProgress();
    if (end == GuidedPlay::End::Finished) {
        tell(GuideText::reelFinished());
    } else {
        hide();
    }
}

void GuideBar::tell(const QString &sentence)
{
    m_icon->setPixmap(icon(u"info"_s, Appearance::theme().accent)
                          .pixmap(QSize(guideIconSide, guideIconSide), devicePixelRatioF()));
    m_text->setText(sentence);
    m_text->setAccessibleName(sentence);
    m_close->setToolTip(tr("Dismiss this message"));
    m_close->setAccessibleName(tr("Dismiss this message"));
    show();
    QAccessibleEvent alert(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace companion
