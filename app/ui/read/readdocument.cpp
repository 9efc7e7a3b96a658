// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/read/readdocument.h>
#include <ui/read/readruns.h>

#include <QImage>
#include <QLocale>
#include <QTextDocument>
#include <QTextFrame>
#include <QUrl>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr qreal lineHeight = 140; //!< percent
constexpr qreal secondary = 0.9;

QString wrappedTip(const QString &text) { return u"<p>%1</p>"_s.arg(text.toHtmlEscaped()); }

} // namespace

ReadDocument::ReadDocument(const ReadContent &content, Look look, QTextDocument &document)
    : m_content(content)
    , m_look(std::move(look))
    , m_document(document)
{
}

QList<int> ReadDocument::write(const Chapter &chapter, const SessionScript &script)
{
    m_document.setUndoRedoEnabled(false);
    m_document.clear();
    m_document.setDefaultFont(m_look.font);
    m_document.setDocumentMargin(space::l);
    m_cursor = QTextCursor(&m_document);
    m_fresh = true;
    m_cursor.beginEditBlock();
    addHead(chapter);
    QList<int> starts;
    for (const ScriptBlock &block : script.blocks) {
        // The next block begins behind what stands now, but for an empty one that is used.
        starts.append(m_cursor.position() + (m_fresh ? 0 : 1));
        std::visit([this](const auto &what) { add(what); }, block);
    }
    m_cursor.endEditBlock();
    return starts;
}

void ReadDocument::addHead(const Chapter &chapter)
{
    const Theme &theme = m_look.theme;
    const auto number = std::ranges::find(m_content.course().chapters, chapter.id, &Chapter::id)
        - m_content.course().chapters.begin() + 1;
    addLine(tr("Chapter %1").arg(QLocale().toString(number)), secondary, QFont::Normal, theme.muted,
            0, 0);
    addLine(chapter.title, 1.6, QFont::DemiBold, theme.ink, 0, space::m);
    QStringList outcomes;
    for (const OutcomeId &id : chapter.outcomes) {
        const auto &all = m_content.course().outcomes;
        const auto outcome = std::ranges::find(all, id, &Outcome::id);
        if (outcome != all.end()) {
            //: An outcome's number and what it says.
            outcomes.append(tr("%1: %2").arg(id.value, outcome->text));
        }
    }
    if (!outcomes.isEmpty()) {
        addLine(tr("What this chapter works towards"), secondary, QFont::DemiBold, theme.muted, 0,
                space::xs);
        for (const QString &outcome : std::as_const(outcomes)) {
            addLine(outcome, secondary, QFont::Normal, theme.muted, 0, space::xs);
        }
    }
    if (chapter.contentNote) {
        addBox(tr("Before you read"), { *chapter.contentNote }, theme.note);
    }
}

void ReadDocument::add(const ScriptSlide &slide)
{
    const Slide *shown = m_content.slide(slide.id);
    addLine(slide.title, 1.2, QFont::DemiBold, m_look.theme.ink, space::xl, space::xs);
    if (shown) {
        const QString time = formatPosition(shown->span.from);
        beginBlock(0, space::s);
        QTextCharFormat format = link(readlink::watch, QString::number(shown->span.from.count()),
                                      tr("Shows the recording at %1").arg(time));
        format.setFont(scaledFont(m_look.font, secondary));
        //: A link below the heading of a slide; %1 is the time in the recording.
        m_cursor.insertText(tr("Watch from here (%1)").arg(time), format);
    }
    addPicture(slide, shown);
}

//! Where the picture is missing, the words for it stand in its place.
void ReadDocument::addPicture(const ScriptSlide &slide, const Slide *shown)
{
    const QImage image = shown ? QImage(shown->image) : QImage();
    if (image.isNull()) {
        addBox(tr("What the slide shows"), { slide.alt }, m_look.theme.muted);
        return;
    }
    // Scaled here and smoothly, because a document scales its pictures roughly.
    const int width = std::min(m_look.width, image.width());
    QImage fitted = image.scaledToWidth(int(std::lround(width * m_look.pixelRatio)),
                                        Qt::SmoothTransformation);
    fitted.setDevicePixelRatio(m_look.pixelRatio);
    const QString name = u"slide:"_s + slide.id;
    m_document.addResource(QTextDocument::ImageResource, QUrl(name), fitted);
    QTextImageFormat format;
    format.setName(name);
    format.setWidth(width);
    format.setHeight(double(width) * image.height() / image.width());
    format.setToolTip(wrappedTip(slide.alt));
    beginBlock(0, space::s);
    QTextBlockFormat alone = m_cursor.blockFormat(); // or the picture's height would be 140 %, too
    alone.setLineHeight(0, QTextBlockFormat::SingleHeight);
    m_cursor.setBlockFormat(alone);
    m_cursor.insertImage(format);
    addLine(slide.alt, secondary, QFont::Normal, m_look.theme.muted, 0, space::l);
}

void ReadDocument::add(const ScriptParagraph &paragraph)
{
    beginBlock(0, space::m);
    for (const ReadRun &run : runsOf(paragraph, m_content.terms())) {
        QTextCharFormat format = plain();
        if (run.kind == ReadRun::Kind::Term) {
            const Term *term = m_content.library().term(TermId{ run.id });
            format = link(readlink::term, run.id, term ? term->definition : QString());
            format.setForeground(m_look.theme.ink);
            format.setUnderlineStyle(QTextCharFormat::DotLine);
            format.setUnderlineColor(m_look.theme.accent);
        } else if (const CitedWork *work = m_content.work(run.id)) {
            format = link(readlink::reference, run.id, work->citation);
        }
        m_cursor.insertText(run.text, format);
    }
}

void ReadDocument::add(const ScriptExercise &exercise)
{
    const auto title = exercise.optional
        //: Heading of an exercise in the text.
        ? tr("Exercise, if you like: %1").arg(exercise.title)
        : tr("Exercise: %1").arg(exercise.title);
    addBox(title, exercise.task, m_look.theme.accent);
}

void ReadDocument::addBox(const QString &title, const QStringList &lines, const QColor &colour)
{
    QTextFrameFormat box;
    box.setBorder(1);
    box.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    box.setBorderBrush(m_look.theme.line);
    box.setBackground(m_look.theme.tint(colour, 0.06));
    box.setPadding(space::m);
    box.setTopMargin(space::s);
    box.setBottomMargin(space::l);
    if (m_fresh) { // a frame needs something to stand behind
        beginBlock(0, 0);
    }
    const QTextFrame *frame = m_cursor.insertFrame(box);
    m_fresh = true;
    addLine(title, 1.0, QFont::DemiBold, colour, 0, space::xs);
    for (const QString &line : lines) {
        addLine(line, 1.0, QFont::Normal, m_look.theme.ink, 0, space::xs);
    }
    m_cursor.setPosition(frame->lastPosition() + 1);
    // Two boxes in a row leave this block empty: it is not to be seen.
    QTextBlockFormat between;
    between.setLineHeight(1, QTextBlockFormat::FixedHeight);
    m_cursor.setBlockFormat(between);
    m_fresh = true;
}

void ReadDocument::addLine(const QString &text, qreal factor, QFont::Weight weight,
                           const QColor &colour, int above, int below)
{
    beginBlock(above, below);
    QTextCharFormat format = plain(factor, weight);
    format.setForeground(colour);
    m_cursor.insertText(text, format);
}

void ReadDocument::beginBlock(int above, int below)
{
    QTextBlockFormat format;
    format.setTopMargin(above);
    format.setBottomMargin(below);
    format.setLineHeight(lineHeight, QTextBlockFormat::ProportionalHeight);
    if (std::exchange(m_fresh, false)) {
        m_cursor.setBlockFormat(format);
        m_cursor.setBlockCharFormat(plain());
    } else {
        m_cursor.insertBlock(format, plain());
    }
}

QTextCharFormat ReadDocument::plain(qreal factor, QFont::Weight weight) const
{
    QTextCharFormat format;
    format.setFont(scaledFont(m_look.font, factor, weight));
    format.setForeground(m_look.theme.ink);
    return format;
}

QTextCharFormat ReadDocument::link(QLatin1StringView kind, const QString &target,
                                   const QString &tip) const
{
    QTextCharFormat format = plain();
    format.setAnchor(true);
    format.setAnchorHref(kind + u':' + target);
    format.setForeground(m_look.theme.accent);
    format.setToolTip(wrappedTip(tip));
    return format;
}

} // namespace companion
