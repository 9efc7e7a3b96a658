// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdfreader.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace companion {

PdfReader::PdfReader(const QByteArray &pdf)
{
    QFile file(path(u"in.pdf"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size()) {
        qFatal("the PDF cannot be put down for reading");
    }
}

QByteArray PdfReader::run(const QString &tool, const QStringList &arguments) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(tool, arguments);
    if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit
        || process.exitCode() != 0) {
        qFatal("%s: %s %s", qPrintable(tool), qPrintable(process.errorString()),
               process.readAllStandardError().constData());
    }
    return process.readAllStandardOutput();
}

QString PdfReader::text(int page) const
{
    if (const auto read = m_texts.constFind(page); read != m_texts.cend()) {
        return *read;
    }
    const QString number = QString::number(page);
    const QByteArray out = run(u"pdftotext"_s,
                               { u"-enc"_s, u"UTF-8"_s, u"-f"_s, number, u"-l"_s, number,
                                 u"-layout"_s, u"in.pdf"_s, u"-"_s });
    return m_texts[page]
        = QString::fromUtf8(out).simplified().normalized(QString::NormalizationForm_C);
}

QList<PlacedWord> PdfReader::words(int page) const
{
    const QString number = QString::number(page);
    const QString xml = QString::fromUtf8(
        run(u"pdftotext"_s, { u"-bbox"_s, u"-f"_s, number, u"-l"_s, number, u"in.pdf"_s, u"-"_s }));
    static const QRegularExpression word(
        uR"re(<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>)re"_s);
    QList<PlacedWord> words;
    for (auto it = word.globalMatch(xml); it.hasNext();) {
        const auto match = it.next();
        words.append(
            { match.captured(5),
              QRectF(QPointF(match.captured(1).toDouble(), match.captured(2).toDouble()),
                     QPointF(match.captured(3).toDouble(), match.captured(4).toDouble())) });
    }
    return words;
}

QString PdfReader::info() const { return QString::fromUtf8(run(u"pdfinfo"_s, { u"in.pdf"_s })); }

QString PdfReader::fonts() const { return QString::fromUtf8(run(u"pdffonts"_s, { u"in.pdf"_s })); }

QByteArray PdfReader::attachment(const QString &name) const
{
    std::ignore = run(u"pdfdetach"_s, { u"-saveall"_s, u"in.pdf"_s });
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray PdfReader::scannedCode() const
{
    std::ignore = run(u"pdftoppm"_s,
                      { u"-r"_s, u"300"_s, u"-f"_s, u"1"_s, u"-l"_s, u"1"_s, u"-png"_s,
                        u"-singlefile"_s, u"in.pdf"_s, u"page"_s });
    return scan();
}

QByteArray PdfReader::codeIn(const QImage &picture) const
{
    if (!picture.save(path(u"page.png"_s))) {
        qFatal("the picture cannot be put down for reading");
    }
    return scan();
}

QByteArray PdfReader::scan() const
{
    return run(u"zbarimg"_s, { u"--quiet"_s, u"--raw"_s, u"page.png"_s }).trimmed();
}

} // namespace companion
