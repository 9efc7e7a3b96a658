// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <course/course.h>
#include <course/recording.h>
#include <ui/aboutdialog.h>
#include <ui/appearance.h>
#include <ui/parts/textlabel.h>

#include <QDialogButtonBox>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace companion {

AboutDialog::AboutDialog(const Course &course, const Recording &recording, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Masterclass Companion"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(
        makeTitle(tr("Masterclass Companion %1").arg(u"" COMPANION_VERSION ""_s), this));
    column->addWidget(
        makeBody(tr("Plays a recorded masterclass offline, keeps your private notes and your "
                    "evidence of completion, and issues the CPD certificate. It has no network "
                    "code: nothing leaves this computer."),
                 this));
    column->addWidget(makeStrong(course.title, this));
    column->addWidget(makeSecondary(tr("Edition %1").arg(course.edition), this));
    if (recording.synthesised) {
        column->addWidget(makeBody(recording.notice, this));
    }
    column->addWidget(makeSecondary(
        tr("The program is free software under the GNU General Public License, version 3 or "
           "later. The course content is licensed CC BY-SA 4.0, except the course brief, which "
           "is the provider's. Qt %1.")
            .arg(QString::fromLatin1(qVersion())),
        this));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
}

} // namespace companion
