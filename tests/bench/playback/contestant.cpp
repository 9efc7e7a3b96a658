// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contestant.h"

#include "../figures.h"

#include <QFile>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace companion::bench {

Contestant::~Contestant() { stop(); }

void Contestant::launch(const QString &program, const QStringList &arguments,
                        const QStringList &options)
{
    stop();
    m_process = std::make_unique<QProcess>();
    m_process->setStandardErrorFile(QProcess::nullDevice());
    // No player outlives a measurement that failed.
    m_process->start(u"setpriv"_s,
                     QStringList{ u"--pdeathsig"_s, u"KILL"_s } + options + QStringList{ program }
                         + arguments);
    require(m_process->waitForStarted(), qPrintable(u"starting "_s + program));
}

void Contestant::stop()
{
    if (m_process) {
        m_process->kill();
        m_process->waitForFinished();
        m_process.reset();
    }
}

QByteArray Contestant::readProc(const QString &name) const
{
    QFile file(u"/proc/%1/%2"_s.arg(QString::number(m_process->processId()), name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

double Contestant::processorSeconds() const
{
    // proc(5): after the name in brackets come the fields from the third on; times are the 14th and
    // 15th.
    const QByteArray stat = readProc(u"stat"_s);
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    require(fields.size() > 12, "reading processor time");
    return (fields[11].toDouble() + fields[12].toDouble()) / double(sysconf(_SC_CLK_TCK));
}

double Contestant::peakMegabytes() const
{
    for (const QByteArray &line : readProc(u"status"_s).split('\n')) {
        if (line.startsWith("VmHWM:")) {
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
        }
    }
    require(false, "reading memory");
    return 0;
}

} // namespace companion::bench
