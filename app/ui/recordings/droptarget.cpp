// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <look/theme.h>
#include <recordings/mediaprobe.h>
#include <ui/appearance.h>
#include <ui/parts/textlabel.h>
#include <ui/recordings/droptarget.h>

#include <QApplication>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr int pictureSide = 40;

QStringList localPaths(const QMimeData &data)
{
    QStringList paths;
    const auto urls = data.urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile()) {
            paths.append(url.toLocalFile());
        }
    }
    return paths;
}

//! By name: what is inside is looked at once it was dropped.
bool mayBeRecording(const QMimeData &data)
{
    const QStringList paths = localPaths(data);
    return std::ranges::any_of(
        paths, [](const QString &path) { return hasMediaName(path) || QFileInfo(path).isDir(); });
}

} // namespace

DropFrame::DropFrame(const QString &sentence, QWidget *parent)
    : QFrame(parent)
{
    setAcceptDrops(true);
    setRole(this, "drop");
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    column->setSpacing(space::s);
    auto *picture = new QLabel(this);
    picture->setPixmap(icon(u"open"_s, Appearance::theme().accent)
                           .pixmap(QSize(pictureSide, pictureSide), devicePixelRatioF()));
    column->addStretch(1);
    column->addWidget(picture, 0, Qt::AlignHCenter);
    auto *words = new QLabel(sentence, this);
    words->setFont(scaledFont(words->font(), 1.2, QFont::DemiBold));
    words->setAlignment(Qt::AlignCenter);
    words->setWordWrap(true);
    column->addWidget(words);
    column->addStretch(1);
    setAccessibleName(sentence);
}

void DropFrame::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localPaths(*event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void DropFrame::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    Q_EMIT dropped(localPaths(*event->mimeData()));
}

DropTarget::DropTarget(QWidget *window)
    : QWidget(window)
    , m_window(window)
{
    setObjectName(u"dropTarget"_s);
    auto *frame
        = new DropFrame(tr("Drop the provider's recording here: a film, or a Zoom folder"), this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xxl, space::xxl, space::xxl, space::xxl);
    column->addWidget(frame);
    frame->setAcceptDrops(false);
    setAcceptDrops(true);
    hide();
    qApp->installEventFilter(this);
}

bool DropTarget::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragLeave:
    case QEvent::Drop:
        break;
    default:
        return false;
    }
    auto *widget = qobject_cast<QWidget *>(watched);
    return widget && widget != this && widget->window() == m_window
        && !QApplication::activeModalWidget() && takeOver(event);
}

//! The widget below goes on being told until the pointer moves; then the drag is this widget's.
bool DropTarget::takeOver(QEvent *event)
{
    if (event->type() == QEvent::DragLeave) {
        QTimer::singleShot(0, this, &DropTarget::hideUnlessEntered);
        return false;
    }
    auto *drop = static_cast<QDropEvent *>(event); // a QDragEnterEvent is one
    if (event->type() == QEvent::Drop) {
        const bool isOurs = isVisible();
        if (isOurs) {
            dropEvent(drop);
        }
        return isOurs;
    }
    if (isVisible() || !mayBeRecording(*drop->mimeData())) {
        return false;
    }
    m_isEntered = false;
    setGeometry(m_window->rect());
    show();
    raise();
    drop->acceptProposedAction();
    return true;
}

void DropTarget::hideUnlessEntered()
{
    if (!m_isEntered) {
        hide();
    }
}

void DropTarget::dragEnterEvent(QDragEnterEvent *event)
{
    m_isEntered = true;
    event->acceptProposedAction();
}

void DropTarget::dragLeaveEvent(QDragLeaveEvent *event)
{
    QWidget::dragLeaveEvent(event);
    hide();
}

void DropTarget::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    hide();
    Q_EMIT dropped(localPaths(*event->mimeData()));
}

void DropTarget::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter(this).fillRect(rect(), Appearance::theme().window);
}

} // namespace companion
