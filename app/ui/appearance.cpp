// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/appearance.h>

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QStyle>
#include <QStyleFactory>
#include <QStyleHints>
#include <QSvgRenderer>
#include <QWidget>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

const Theme *currentTheme = &Theme::light();

//! Paints a line icon in the theme's colours as they are when it is painted, so that a change of
//! theme needs no new icons.
class LineIconEngine final : public QIconEngine {
public:
    LineIconEngine(QString name, QColor colour)
        : m_name(std::move(name))
        , m_colour(std::move(colour))
    {
    }

    QIconEngine *clone() const override { return new LineIconEngine(m_name, m_colour); }
    QString key() const override { return u"companion-line"_s; }
    bool isNull() override { return !QFile::exists(path()); }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        QFile file(path());
        if (!file.open(QIODevice::ReadOnly)) {
            return;
        }
        QByteArray svg = file.readAll();
        svg.replace("currentColor", colourFor(mode).name().toLatin1());
        QSvgRenderer renderer(svg);
        const int side = std::min(rect.width(), rect.height());
        const QRect square
            = QStyle::alignedRect(Qt::LeftToRight, Qt::AlignCenter, { side, side }, rect);
        renderer.render(painter, square);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        paint(&painter, pixmap.rect(), mode, state);
        return pixmap;
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return pixmap(size, mode, state); // `size` is in device pixels already
    }

private:
    QString path() const { return u":/icons/%1.svg"_s.arg(m_name); }

    QColor colourFor(QIcon::Mode mode) const
    {
        const Theme &theme = *currentTheme;
        switch (mode) {
        case QIcon::Disabled:
            return theme.palette().color(QPalette::Disabled, QPalette::ButtonText);
        case QIcon::Selected:
            return theme.onAccent;
        case QIcon::Normal:
        case QIcon::Active:
            break;
        }
        return m_colour.isValid() ? m_colour : theme.ink;
    }

    QString m_name;
    QColor m_colour;
};

//! Qt 6.5 tells the scheme; before, the palette that the platform gave at the start has to do.
bool isSystemDark()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#else
    const QPalette palette = QGuiApplication::palette();
    return palette.color(QPalette::WindowText).lightness()
        > palette.color(QPalette::Window).lightness();
#endif
}

QString filled(QString sheet, const Theme &theme)
{
    const std::pair<QLatin1StringView, QColor> tokens[] = {
        { "@window"_L1, theme.window },
        { "@surface"_L1, theme.surface },
        { "@ink"_L1, theme.ink },
        { "@muted"_L1, theme.muted },
        { "@line"_L1, theme.line },
        { "@accent"_L1, theme.accent },
        { "@onAccent"_L1, theme.onAccent },
        { "@danger"_L1, theme.danger },
        { "@note"_L1, theme.note },
        { "@track"_L1, theme.track },
        { "@hover"_L1, theme.tint(theme.ink, 0.06) },
        { "@pressed"_L1, theme.tint(theme.ink, 0.12) },
        { "@chosen"_L1, theme.tint(theme.accent, 0.14) },
        { "@primaryHover"_L1, theme.tint(theme.accent, 0.88) },
        { "@faded"_L1, theme.palette().color(QPalette::Disabled, QPalette::Text) },
    };
    for (const auto &[token, colour] : tokens) {
        // A token ends at the semicolon or blank after it, so @accent does not eat into
        // @accentSomething.
        sheet.replace(token + u';', colour.name() + u';');
        sheet.replace(token + u' ', colour.name() + u' ');
    }
    return sheet;
}

} // namespace

Appearance::Appearance(QApplication &application)
    : QObject(&application)
    , m_application(application)
    , m_systemDark(isSystemDark())
{
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        m_systemDark = isSystemDark();
        apply();
    });
#endif
    apply();
}

void Appearance::setChoice(SchemeChoice choice)
{
    if (m_choice != choice) {
        m_choice = choice;
        apply();
    }
}

const Theme &Appearance::theme() { return *currentTheme; }

void Appearance::apply()
{
    const bool dark
        = m_choice == SchemeChoice::Dark || (m_choice == SchemeChoice::System && m_systemDark);
    currentTheme = dark ? &Theme::dark() : &Theme::light();
    QApplication::setPalette(currentTheme->palette());
    QFile sheet(u":/style/style.qss"_s);
    if (sheet.open(QIODevice::ReadOnly)) {
        m_application.setStyleSheet(filled(QString::fromUtf8(sheet.readAll()), *currentTheme));
    }
    Q_EMIT changed();
}

QIcon icon(const QString &name, const QColor &colour)
{
    return QIcon(new LineIconEngine(name, colour));
}

void setRole(QWidget *widget, const char *role)
{
    widget->setProperty("role", QString::fromLatin1(role));
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

QFont tabularFont(const QFont &font)
{
    QFont tabular(font);
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    tabular.setFeature(QFont::Tag("tnum"), 1);
#endif
    // Before 6.7 features cannot be set; the usual desktop fonts (DejaVu, Noto, Cantarell) have
    // tabular figures by default.
    return tabular;
}

} // namespace companion
