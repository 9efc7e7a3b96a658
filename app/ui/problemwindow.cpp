// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/appearance.h>
#include <ui/errortext.h>
#include <ui/parts/textlabel.h>
#include <ui/problemwindow.h>

#include <QApplication>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace companion {

ProblemWindow::ProblemWindow(const QString &title, const Error &error, WayOut wayOut)
{
    auto *picture = new QLabel(this);
    picture->setPixmap(
        icon(u"warning"_s, Appearance::theme().accent).pixmap(QSize(40, 40), devicePixelRatioF()));
    // The sentence names the file; its whole path, which may be long, has a line of its own.
    Error named = error;
    const QString name = QFileInfo(error.file).fileName();
    if (!name.isEmpty()) {
        named.file = name;
    }
    auto *text = makeBody(describe(named), this);
    text->setObjectName(u"problemText"_s);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setAccessibleName(text->text());
    auto *path = makeSecondary(error.file, this);
    path->setObjectName(u"problemPath"_s);
    path->setMeasure(100);
    path->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    path->setAccessibleName(error.file);
    path->setVisible(named.file != error.file);

    auto *acts = new QHBoxLayout;
    acts->setSpacing(space::s);
    auto *retry = new QPushButton(tr("Try again"), this);
    retry->setObjectName(u"retryButton"_s);
    setRole(retry, "primary");
    acts->addWidget(retry);
    connect(retry, &QPushButton::clicked, this, &ProblemWindow::retryWanted);
    if (wayOut == WayOut::OtherOrBundledCourse) {
        auto *bundled = new QPushButton(tr("Open the bundled masterclass"), this);
        bundled->setObjectName(u"bundledCourseButton"_s);
        acts->addWidget(bundled);
        connect(bundled, &QPushButton::clicked, this, &ProblemWindow::bundledCourseWanted);
    }
    if (wayOut != WayOut::None) {
        auto *other = new QPushButton(tr("Choose another course…"), this);
        other->setObjectName(u"otherCourseButton"_s);
        acts->addWidget(other);
        connect(other, &QPushButton::clicked, this, &ProblemWindow::courseWanted);
    }
    auto *quit = new QPushButton(tr("Quit"), this);
    acts->addWidget(quit);
    acts->addStretch();
    connect(quit, &QPushButton::clicked, qApp, &QApplication::quit);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xxl, space::xxl, space::xxl, space::xxl);
    column->setSpacing(space::l);
    column->addStretch();
    column->addWidget(picture);
    column->addWidget(makeTitle(title, this));
    column->addWidget(text);
    column->addWidget(path);
    column->addLayout(acts);
    column->addStretch();
    resize(720, 420);
    retry->setFocus();
}

} // namespace companion
