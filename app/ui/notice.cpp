// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <look/theme.h>
#include <ui/appearance.h>
#include <ui/notice.h>
#include <ui/parts/textlabel.h>

#include <QAccessible>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QUndoStack>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {
constexpr int iconSide = 20;
}

Notice::Notice(QWidget *parent)
    : QWidget(parent)
    , m_card(new QFrame(this))
    , m_icon(new QLabel(m_card))
    , m_text(new TextLabel({}, m_card))
    , m_action(new QPushButton(m_card))
    , m_other(new QPushButton(m_card))
    , m_close(new QToolButton(m_card))
{
    setRole(m_card, "notice");
    auto *room = new QVBoxLayout(this);
    room->setContentsMargins(0, 0, 0, 0);
    room->addWidget(m_card);
    auto *row = new QHBoxLayout(m_card);
    row->setContentsMargins(space::l, space::s, space::s, space::s);
    row->setSpacing(space::m);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1, Qt::AlignVCenter);
    row->addWidget(m_action);
    row->addWidget(m_other);
    row->addWidget(m_close);
    m_text->setMeasure(150);
    m_close->setIcon(companion::icon(u"close"_s));
    m_close->setIconSize({ iconSide, iconSide });
    m_close->setAccessibleName(tr("Dismiss this message"));
    m_close->setToolTip(tr("Dismiss this message"));
    connect(m_action, &QPushButton::clicked, this, &Notice::actionTriggered);
    connect(m_other, &QPushButton::clicked, this, &Notice::otherTriggered);
    connect(m_close, &QToolButton::clicked, this, &Notice::dismiss);
    connect(m_close, &QToolButton::clicked, this, &Notice::closed);
    hide();
}

void Notice::tell(Kind kind, const QString &sentence, const QString &actionText)
{
    tell(kind, sentence, actionText, {});
}

void Notice::tell(Kind kind, const QString &sentence, const QString &actionText,
                  const QString &otherText)
{
    disconnect(m_nextStep);
    m_kind = kind;
    drawIcon();
    setRole(m_card, kind == Kind::Error ? "noticeError" : "notice");
    m_text->setText(sentence);
    m_action->setText(actionText);
    m_action->setVisible(!actionText.isEmpty());
    m_other->setText(otherText);
    m_other->setVisible(!otherText.isEmpty());
    setAccessibleName(sentence);
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Notice::tellUntilNextStep(const QUndoStack &steps, const QString &sentence,
                               const QString &actionText)
{
    tell(Kind::Information, sentence, actionText);
    m_nextStep = connect(&steps, &QUndoStack::indexChanged, this, &Notice::dismiss);
}

void Notice::dismiss()
{
    disconnect(m_nextStep);
    hide();
}

void Notice::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange) {
        drawIcon();
    }
    QWidget::changeEvent(event);
}

void Notice::drawIcon()
{
    const Theme &theme = Appearance::theme();
    const QColor colour = m_kind == Kind::Error ? theme.danger
        : m_kind == Kind::Warning               ? theme.note
                                                : theme.accent;
    const QString name = m_kind == Kind::Information ? u"info"_s : u"warning"_s;
    m_icon->setPixmap(
        companion::icon(name, colour).pixmap(QSize(iconSide, iconSide), devicePixelRatioF()));
}

void Notice::standAcross() { layout()->setContentsMargins(space::m, space::s, space::m, space::s); }

} // namespace companion
