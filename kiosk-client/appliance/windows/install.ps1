<#
.SYNOPSIS
  Makes a kiosk of a Windows machine.
.DESCRIPTION
  ShellLauncher and AssignedAccess have to run as SYSTEM (psexec -s -i powershell.exe), for only SYSTEM may write to the
  configuration service; Task runs as an administrator. Beforehand: kiosk-client.jar and a Java runtime in the folder jre,
  both in -Program.
.PARAMETER Mode
  ShellLauncher: Enterprise, Education, IoT Enterprise. AssignedAccess: Windows 11 Pro 22H2 or newer. Task: every edition.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [ValidateSet('ShellLauncher', 'AssignedAccess', 'Task')] [string] $Mode,
    [ValidatePattern('^[^\s"]+$')] [string] $Program = 'C:\Rollcall',
    [ValidatePattern('^[^\s"]+$')] [string] $KioskHome = 'C:\ProgramData\RollcallKiosk',
    [string] $Account = 'rollcall'
)
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

foreach ($needed in "$Program\kiosk-client.jar", "$Program\jre\bin\javaw.exe") {
    if (-not (Test-Path $needed)) { throw "There is no $needed." }
}
New-Item -ItemType Directory -Force -Path $KioskHome | Out-Null
# Users may write here and read nobody else's files: the kiosk itself closes its folder to all but its own account.
icacls $KioskHome /grant '*S-1-5-32-545:(OI)(CI)M' | Out-Null

function Get-Filled([string] $Name) {
    $text = Get-Content -Raw -Encoding UTF8 (Join-Path $PSScriptRoot $Name)
    $text.Replace('@PROGRAM@', $Program).Replace('@HOME@', $KioskHome).Replace('@ACCOUNT@', $Account)
}

function Set-AssignedAccess([string] $Property, [string] $Xml) {
    $access = Get-CimInstance -Namespace 'root\cimv2\mdm\dmmap' -ClassName 'MDM_AssignedAccess'
    $access.$Property = [System.Net.WebUtility]::HtmlEncode($Xml)
    Set-CimInstance -CimInstance $access
}

# The screen stays on, and nothing is announced on top of it.
powercfg /change monitor-timeout-ac 0
powercfg /change standby-timeout-ac 0
New-Item -Force -Path 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\EdgeUI' | Out-Null
Set-ItemProperty 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\EdgeUI' AllowEdgeSwipe 0

switch ($Mode) {
    'ShellLauncher' {
        Enable-WindowsOptionalFeature -Online -NoRestart -FeatureName Client-EmbeddedShellLauncher -All | Out-Null
        Set-AssignedAccess 'ShellLauncher' (Get-Filled 'shell-launcher.xml')
    }
    'AssignedAccess' { Set-AssignedAccess 'Configuration' (Get-Filled 'assigned-access.xml') }
    'Task' { Register-ScheduledTask -Force -TaskName 'Rollcall kiosk' -Xml (Get-Filled 'rollcall-kiosk-task.xml') | Out-Null }
}
Write-Output "Done. Restart the machine."
