// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <look/theme.h>
#include <ui/appearance.h>
#include <ui/certificate/issuedrow.h>
#include <ui/parts/elidedlabel.h>
#include <ui/parts/pagedirection.h>
#include <ui/parts/textlabel.h>

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {
constexpr int markSide = 20;
}

IssuedRow::IssuedRow(const Certificate &certificate, const Standing &standing, QWidget *parent)
    : QWidget(parent)
    , m_certificate(certificate)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, space::s, 0, space::s);
    row->setSpacing(space::m);

    auto *mark = new QLabel(this);
    const Theme &theme = Appearance::theme();
    mark->setPixmap(companion::icon(standing.isGenuine ? u"check"_s : u"warning"_s,
                                    standing.isGenuine ? theme.practice : theme.danger)
                        .pixmap(QSize(markSide, markSide), devicePixelRatioF()));
    row->addWidget(mark, 0, Qt::AlignTop);

    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *number = new LineLabel(certificate.number, this);
    number->setFont(tabularFont(scaledFont(number->font(), 1.0, QFont::DemiBold)));
    number->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words->addWidget(number);
    words->addWidget(new ElidedLabel(certificate.holder.name, this));
    words->addWidget(
        makeSecondary(tr("Issued %1")
                          .arg(QLocale().toString(certificate.issuedAt.toLocalTime().date(),
                                                  QLocale::LongFormat)),
                      this));
    if (certificate.supersedes) {
        words->addWidget(makeSecondary(
            tr("Supersedes %1: %2").arg(*certificate.supersedes, certificate.reason), this));
    }
    if (!standing.supersededBy.isEmpty()) {
        words->addWidget(makeSecondary(tr("Superseded by %1").arg(standing.supersededBy), this));
    } else if (!standing.isOfThisRecording) {
        words->addWidget(makeSecondary(
            tr("Issued for another recording of this course. To correct it, use that recording "
               "first."),
            this));
    }
    TextLabel *check = makeSecondary(
        standing.isGenuine
            ? tr("Unaltered: evidence, signature and pages belong together.")
            : tr("Altered: what is stored does not fit its signature. Do not rely on it."),
        this);
    if (!standing.isGenuine) {
        setRole(check, "error");
    }
    words->addWidget(check);
    row->addLayout(words, 1);

    auto *acts = new QHBoxLayout;
    acts->setSpacing(space::m);
    row->addLayout(acts);
    row->setAlignment(acts, Qt::AlignTop);
    const auto act = [this, acts](const QString &text, const QString &name) {
        auto *button = new QPushButton(text, this);
        button->setObjectName(name);
        button->setAccessibleDescription(m_certificate.number);
        acts->addWidget(button, 0, Qt::AlignVCenter);
        return button;
    };
    auto *correct = act(tr("Issue a correction…"), u"correctButton"_s);
    setRole(correct, "link");
    correct->setVisible(standing.supersededBy.isEmpty() && standing.isOfThisRecording);
    auto *checkAgain = act(tr("Check"), u"checkButton"_s);
    setRole(checkAgain, "link");
    m_save = act(tr("Export PDF…"), u"exportButton"_s);
    connect(correct, &QPushButton::clicked, this,
            [this] { Q_EMIT correctionWanted(m_certificate); });
    connect(checkAgain, &QPushButton::clicked, this, [this] { Q_EMIT checkWanted(m_certificate); });
    connect(m_save, &QPushButton::clicked, this, [this] { Q_EMIT exportWanted(m_certificate); });
}

//! No focus proxy: a proxy that is the last child takes its siblings out of the tab order.
void IssuedRow::focusExport() { m_save->setFocus(); }

} // namespace companion
